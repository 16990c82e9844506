import { isJsonObject, ok, type Json } from '../../kernel';
import { fieldOf, isMissing, optionOf, problem, refuse, sheet, textOf } from '../define';
import { municipality, type Municipality } from '../municipality/field';
import { NO_SETTINGS } from '../code-type';
import { NO_ISSUES, type FieldType } from '../type';

export type Address = {
  /** The tenant's street it was chosen from; null for a street written by hand. */
  readonly streetId: string | null;
  readonly street: string | null;
  readonly civic: string | null;
  readonly postalCode: string | null;
  readonly municipality: Municipality | null;
};
export type AddressSettings = {
  /** `tenant`: a street of the municipality's list, with its civic number; `anywhere`: any Italian address. */
  readonly scope: 'tenant' | 'anywhere';
};

const CIVIC =
  /^(?:SNC|\d{1,5}(?: ?\/? ?[A-Z0-9]{1,4})?(?: ?(?:BIS|TER|QUATER))?(?: INT\.? ?[A-Z0-9]{1,4})?)$/;

/** A postal address, by default on one of the tenant's streets, which its civic ranges divide into zones. */
export const address: FieldType<Address, AddressSettings> = {
  type: 'address',
  group: 'place',
  name: { it: 'Indirizzo', en: 'Address' },
  description: {
    it: 'Una via del Comune con il numero civico, oppure un indirizzo in Italia',
    en: 'A street of the municipality with its number, or an address in Italy',
  },
  valueType: {
    kind: 'object',
    parts: {
      streetId: { kind: 'text' },
      street: { kind: 'text' },
      civic: { kind: 'text' },
      postalCode: { kind: 'text' },
      municipality: municipality.valueType,
    },
  },
  parts: {
    streetId: { kind: 'text' },
    street: { kind: 'text' },
    civic: { kind: 'text' },
    postalCode: { kind: 'text' },
    municipality: municipality.valueType,
  },
  hasValue: true,
  missing: 'required-address',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'scope',
      'choice',
      { it: 'Quali indirizzi', en: 'Which addresses' },
      {
        required: true,
        settings: {
          options: [
            optionOf('tenant', 'Nelle vie di questo Comune', 'In the streets of this municipality'),
            optionOf('anywhere', 'In tutta Italia', 'Anywhere in Italy'),
          ],
        },
      },
    ),
  ),
  defaultSettings: { scope: 'tenant' },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (!isJsonObject(raw)) return refuse('value-shape');
    const place = municipality.parse(raw['municipality'] ?? null, NO_SETTINGS);
    if (!place.ok) return place;
    const street = textOf(raw['street']);
    const value = {
      streetId: street === null ? null : textOf(raw['streetId']),
      street,
      civic: tidyCivic(raw['civic']),
      postalCode: textOf(raw['postalCode']),
      municipality: place.value,
    };
    return ok(Object.values(value).every((part) => part === null) ? null : value);
  },
  validator:
    ({ scope }) =>
    (value) => {
      const issues = [...streetIssues(value, scope), ...(scope === 'anywhere' ? placeIssues(value) : [])];
      return issues.length === 0 ? NO_ISSUES : issues;
    },
  print(value) {
    if (value === null) return '';
    const street = [value.street, value.civic].filter((part) => part !== null).join(', ');
    const place = [value.postalCode, municipality.print(value.municipality, NO_SETTINGS, 'it')]
      .filter((part) => part !== null && part !== '')
      .join(' ');
    return [street, place].filter((part) => part !== '').join(' – ');
  },
};

function streetIssues({ street, streetId, civic }: Address, scope: AddressSettings['scope']) {
  const unknown = street === null || (scope === 'tenant' && streetId === null);
  return [
    ...(unknown ? [problem(scope === 'tenant' ? 'street-unknown' : 'required-address', {}, 'street')] : []),
    ...(civic === null || !CIVIC.test(civic) ? [problem('civic-format', {}, 'civic')] : []),
  ];
}

function placeIssues({ postalCode, municipality: place }: Address) {
  return [
    ...(postalCode === null || !/^\d{5}$/.test(postalCode)
      ? [problem('postal-code-format', {}, 'postalCode')]
      : []),
    ...(place === null || place.code === null ? [problem('municipality-unknown', {}, 'municipality')] : []),
  ];
}

function tidyCivic(raw: Json | undefined): string | null {
  const typed = typeof raw === 'number' ? String(raw) : textOf(raw);
  return typed === null
    ? null
    : typed
        .toUpperCase()
        .replace(/\s*\/\s*/g, '/')
        .replace(/\s+/g, ' ')
        .replace(/^S\.?N\.?C\.?$/, 'SNC');
}
