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
import validationRefused from './validation/refused.json';
import validationRepeat from './validation/repeat.json';
import validationRequired from './validation/required.json';
import identifiersCodes from './identifiers/codes.json';
import identifiersContacts from './identifiers/contacts.json';
import identifiersFiscalCode from './identifiers/fiscal-code.json';
import identifiersIban from './identifiers/iban.json';
import identifiersNoticeNumber from './identifiers/notice-number.json';
import identifiersPlate from './identifiers/plate.json';
import identifiersVatNumber from './identifiers/vat-number.json';
import clockCases from './clock/cases.json';
import transitionCases from './transitions/cases.json';
import { toConformanceFile, type ConformanceFile } from './runner';

/** Every case of logic, validation, identifiers, transitions and the term's clock, bundled wherever they run. */
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
  toConformanceFile('validation', 'refused', validationRefused),
  toConformanceFile('validation', 'repeat', validationRepeat),
  toConformanceFile('validation', 'required', validationRequired),
  toConformanceFile('identifiers', 'codes', identifiersCodes),
  toConformanceFile('identifiers', 'contacts', identifiersContacts),
  toConformanceFile('identifiers', 'fiscal-code', identifiersFiscalCode),
  toConformanceFile('identifiers', 'iban', identifiersIban),
  toConformanceFile('identifiers', 'notice-number', identifiersNoticeNumber),
  toConformanceFile('identifiers', 'plate', identifiersPlate),
  toConformanceFile('identifiers', 'vat-number', identifiersVatNumber),
  toConformanceFile('transitions', 'cases', transitionCases),
  toConformanceFile('clock', 'cases', clockCases),
];
