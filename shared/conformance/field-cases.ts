import address from '../src/fields/address/cases.json';
import appointmentSlot from '../src/fields/appointment-slot/cases.json';
import calculated from '../src/fields/calculated/cases.json';
import choice from '../src/fields/choice/cases.json';
import choices from '../src/fields/choices/cases.json';
import company from '../src/fields/company/cases.json';
import consent from '../src/fields/consent/cases.json';
import date from '../src/fields/date/cases.json';
import decimal from '../src/fields/decimal/cases.json';
import declaration from '../src/fields/declaration/cases.json';
import documentId from '../src/fields/document-id/cases.json';
import dues from '../src/fields/dues/cases.json';
import email from '../src/fields/email/cases.json';
import file from '../src/fields/file/cases.json';
import fiscalCode from '../src/fields/fiscal-code/cases.json';
import formula from '../src/fields/formula/cases.json';
import householdMembers from '../src/fields/household-members/cases.json';
import iban from '../src/fields/iban/cases.json';
import integer from '../src/fields/integer/cases.json';
import isee from '../src/fields/isee/cases.json';
import localizedText from '../src/fields/localized-text/cases.json';
import mapPoint from '../src/fields/map-point/cases.json';
import money from '../src/fields/money/cases.json';
import municipality from '../src/fields/municipality/cases.json';
import nation from '../src/fields/nation/cases.json';
import note from '../src/fields/note/cases.json';
import noticeCode from '../src/fields/notice-code/cases.json';
import paragraph from '../src/fields/paragraph/cases.json';
import period from '../src/fields/period/cases.json';
import person from '../src/fields/person/cases.json';
import phone from '../src/fields/phone/cases.json';
import picture from '../src/fields/picture/cases.json';
import plate from '../src/fields/plate/cases.json';
import postalCode from '../src/fields/postal-code/cases.json';
import priceList from '../src/fields/price-list/cases.json';
import property from '../src/fields/property/cases.json';
import province from '../src/fields/province/cases.json';
import source from '../src/fields/source/cases.json';
import street from '../src/fields/street/cases.json';
import table from '../src/fields/table/cases.json';
import text from '../src/fields/text/cases.json';
import time from '../src/fields/time/cases.json';
import vatNumber from '../src/fields/vat-number/cases.json';
import vehicle from '../src/fields/vehicle/cases.json';
import yesNo from '../src/fields/yes-no/cases.json';
import { isJsonObject, type Json } from '../src/kernel';
import { toConformanceFile, type ConformanceFile } from './runner';

const CASES: Readonly<Record<string, unknown>> = {
  address: address,
  'appointment-slot': appointmentSlot,
  calculated: calculated,
  choice: choice,
  choices: choices,
  company: company,
  consent: consent,
  date: date,
  decimal: decimal,
  declaration: declaration,
  'document-id': documentId,
  dues: dues,
  email: email,
  file: file,
  'fiscal-code': fiscalCode,
  formula: formula,
  'household-members': householdMembers,
  iban: iban,
  integer: integer,
  isee: isee,
  'localized-text': localizedText,
  'map-point': mapPoint,
  money: money,
  municipality: municipality,
  nation: nation,
  note: note,
  'notice-code': noticeCode,
  paragraph: paragraph,
  period: period,
  person: person,
  phone: phone,
  picture: picture,
  plate: plate,
  'postal-code': postalCode,
  'price-list': priceList,
  property: property,
  province: province,
  source: source,
  street: street,
  table: table,
  text: text,
  time: time,
  'vat-number': vatNumber,
  vehicle: vehicle,
  'yes-no': yesNo,
};

/** The cases that stand in the folder of each field type; of an issue code and place are compared. */
export const fieldCases: readonly ConformanceFile[] = Object.entries(CASES).map(([type, json]) => {
  const file = toConformanceFile('fields', type, json);
  return {
    ...file,
    cases: file.cases.map(({ name, given, expects }) => ({
      name,
      given: { ...given, type },
      expects: Object.fromEntries(Object.entries(expects).map(([key, value]) => [key, issuesNamed(value)])),
    })),
  };
});

function issuesNamed(expected: Json): Json {
  const list: readonly Json[] = Array.isArray(expected) ? expected : [];
  const issues = list.filter((item) => isJsonObject(item) && 'code' in item && 'path' in item);
  if (issues.length === 0 || issues.length !== list.length) return expected;
  return issues.map((issue) =>
    isJsonObject(issue) ? `${String(issue['path'])} ${String(issue['code'])}` : issue,
  );
}
