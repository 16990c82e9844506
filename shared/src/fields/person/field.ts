import { ok, type IsoDate, type JsonObject } from '../../kernel';
import { date } from '../date/field';
import { fieldOf, sheet, textOf } from '../define';
import { partOf, parseParts, partsValidator, type Part } from '../composite';
import { fiscalCode } from '../fiscal-code/field';
import { text } from '../text/field';
import type { FieldType } from '../type';
import { printDate, words } from '../words';

export type Person = {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly fiscalCode: string | null;
  readonly birthDate: IsoDate | null;
  readonly birthPlace: string | null;
};
export type PersonSettings = { readonly askFiscalCode: boolean; readonly askBirth: boolean };

/** A natural person. Value: `{givenName, familyName, fiscalCode, birthDate, birthPlace}`. */
export const person: FieldType<Person, PersonSettings> = {
  type: 'person',
  group: 'person',
  name: { it: 'Persona', en: 'Person' },
  description: { it: 'Nome, cognome, codice fiscale e nascita', en: 'Name, surname, fiscal code and birth' },
  valueType: {
    kind: 'object',
    parts: {
      givenName: { kind: 'text' },
      familyName: { kind: 'text' },
      fiscalCode: { kind: 'text' },
      birthDate: { kind: 'date' },
      birthPlace: { kind: 'text' },
    },
  },
  parts: {
    givenName: { kind: 'text' },
    familyName: { kind: 'text' },
    fiscalCode: { kind: 'text' },
    birthDate: { kind: 'date' },
    birthPlace: { kind: 'text' },
  },
  hasValue: true,
  missing: 'required-person',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'askFiscalCode',
      'yes-no',
      { it: 'Chiedi il codice fiscale', en: 'Ask for the fiscal code' },
      { required: true },
    ),
    fieldOf(
      'askBirth',
      'yes-no',
      { it: 'Chiedi data e luogo di nascita', en: 'Ask for date and place of birth' },
      { required: true },
    ),
  ),
  defaultSettings: { askFiscalCode: true, askBirth: false },
  parse(raw, settings) {
    const parsed = parseParts(personParts(settings), raw);
    return parsed.ok ? ok(parsed.value === null ? null : toPerson(parsed.value)) : parsed;
  },
  validator: (settings) => partsValidator(personParts(settings)),
  print(value, _settings, locale) {
    if (value === null) return '';
    const t = words(locale);
    const name = [value.givenName, value.familyName].filter((part) => part !== null).join(' ');
    const birth =
      value.birthDate === null ? null : t('field.person.born', { date: printDate(value.birthDate) });
    const place = value.birthPlace === null ? null : t('field.person.born-at', { place: value.birthPlace });
    return [name, value.fiscalCode, birth, place].filter((part) => part !== null && part !== '').join(', ');
  },
};

const NAMES: readonly Part[] = [
  partOf(
    text,
    fieldOf(
      'givenName',
      'text',
      { it: 'Nome', en: 'First name' },
      { width: 'half', settings: { maxLength: 100, autocomplete: 'given-name' } },
    ),
  ),
  partOf(
    text,
    fieldOf(
      'familyName',
      'text',
      { it: 'Cognome', en: 'Surname' },
      { width: 'half', settings: { maxLength: 100, autocomplete: 'family-name' } },
    ),
  ),
];
const CODE = partOf(
  fiscalCode,
  fieldOf('fiscalCode', 'fiscal-code', { it: 'Codice fiscale', en: 'Fiscal code' }),
);
const BIRTH: readonly Part[] = [
  partOf(
    date,
    fieldOf(
      'birthDate',
      'date',
      { it: 'Data di nascita', en: 'Date of birth' },
      { width: 'half', settings: { maxDays: 0 } },
    ),
  ),
  partOf(
    text,
    fieldOf(
      'birthPlace',
      'text',
      { it: 'Luogo di nascita', en: 'Place of birth' },
      { width: 'half', settings: { maxLength: 100 } },
    ),
  ),
];

/** The parts asked with these settings. */
export function personParts({ askFiscalCode, askBirth }: PersonSettings): readonly Part[] {
  return [...NAMES, ...(askFiscalCode ? [CODE] : []), ...(askBirth ? BIRTH : [])];
}

function toPerson(value: JsonObject): Person {
  return {
    givenName: textOf(value['givenName']),
    familyName: textOf(value['familyName']),
    fiscalCode: textOf(value['fiscalCode']),
    birthDate: textOf(value['birthDate']),
    birthPlace: textOf(value['birthPlace']),
  };
}
