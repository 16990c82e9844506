import logicArithmetic from './logic/arithmetic.json';
import logicDate from './logic/date.json';
import logicFormula from './logic/formula.json';
import logicLists from './logic/lists.json';
import logicMissing from './logic/missing.json';
import logicMoney from './logic/money.json';
import logicRefused from './logic/refused.json';
import validationCalculated from './validation/calculated.json';
import validationChecks from './validation/checks.json';
import validationHidden from './validation/hidden.json';
import validationNested from './validation/nested.json';
import validationOptions from './validation/options.json';
import validationRefused from './validation/refused.json';
import validationRepeat from './validation/repeat.json';
import validationRequired from './validation/required.json';
import prefillCases from './prefill/prefill.json';
import printCases from './print/print.json';
import visibilityCases from './visibility/visibility.json';
import identifiersCodes from './identifiers/codes.json';
import identifiersContacts from './identifiers/contacts.json';
import identifiersFiscalCode from './identifiers/fiscal-code.json';
import identifiersIban from './identifiers/iban.json';
import identifiersNoticeNumber from './identifiers/notice-number.json';
import identifiersPlate from './identifiers/plate.json';
import identifiersVatNumber from './identifiers/vat-number.json';
import clockCases from './clock/cases.json';
import transitionCases from './transitions/cases.json';
import transitionCorrections from './transitions/corrections.json';
import transitionDeadlines from './transitions/deadlines.json';
import transitionParallel from './transitions/parallel.json';
import transitionPerformers from './transitions/performers.json';
import transitionTerm from './transitions/term.json';
import { fieldCases } from './field-cases';
import { toConformanceFile, type ConformanceFile } from './runner';

/** Every case of logic, validation, visibility, prefilling, printing, identifiers, transitions, the term's clock and the field types, bundled wherever they run. */
export const conformanceFiles: readonly ConformanceFile[] = [
  toConformanceFile('logic', 'arithmetic', logicArithmetic),
  toConformanceFile('logic', 'date', logicDate),
  toConformanceFile('logic', 'formula', logicFormula),
  toConformanceFile('logic', 'lists', logicLists),
  toConformanceFile('logic', 'missing', logicMissing),
  toConformanceFile('logic', 'money', logicMoney),
  toConformanceFile('logic', 'refused', logicRefused),
  toConformanceFile('validation', 'calculated', validationCalculated),
  toConformanceFile('validation', 'checks', validationChecks),
  toConformanceFile('validation', 'hidden', validationHidden),
  toConformanceFile('validation', 'nested', validationNested),
  toConformanceFile('validation', 'options', validationOptions),
  toConformanceFile('validation', 'refused', validationRefused),
  toConformanceFile('validation', 'repeat', validationRepeat),
  toConformanceFile('validation', 'required', validationRequired),
  toConformanceFile('visibility', 'visibility', visibilityCases),
  toConformanceFile('prefill', 'prefill', prefillCases),
  toConformanceFile('print', 'print', printCases),
  toConformanceFile('identifiers', 'codes', identifiersCodes),
  toConformanceFile('identifiers', 'contacts', identifiersContacts),
  toConformanceFile('identifiers', 'fiscal-code', identifiersFiscalCode),
  toConformanceFile('identifiers', 'iban', identifiersIban),
  toConformanceFile('identifiers', 'notice-number', identifiersNoticeNumber),
  toConformanceFile('identifiers', 'plate', identifiersPlate),
  toConformanceFile('identifiers', 'vat-number', identifiersVatNumber),
  toConformanceFile('transitions', 'cases', transitionCases),
  toConformanceFile('transitions', 'corrections', transitionCorrections),
  toConformanceFile('transitions', 'deadlines', transitionDeadlines),
  toConformanceFile('transitions', 'parallel', transitionParallel),
  toConformanceFile('transitions', 'performers', transitionPerformers),
  toConformanceFile('transitions', 'term', transitionTerm),
  toConformanceFile('clock', 'cases', clockCases),
  ...fieldCases,
];
