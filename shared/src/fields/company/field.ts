import { ok, type Locale } from '../../kernel';
import { NO_SETTINGS, type NoSettings } from '../code-type';
import { partOf, parseParts, partsValidator, type Part } from '../composite';
import { fieldOf, textOf } from '../define';
import { fiscalCode } from '../fiscal-code/field';
import { text } from '../text/field';
import type { FieldType } from '../type';
import { vatNumber } from '../vat-number/field';
import { words } from '../words';

export type Company = {
  readonly name: string | null;
  readonly vatNumber: string | null;
  readonly fiscalCode: string | null;
  readonly legalForm: string | null;
};

/** A company or body. Value: `{name, vatNumber, fiscalCode, legalForm}`. */
export const company: FieldType<Company, NoSettings> = {
  type: 'company',
  group: 'person',
  name: { it: 'Impresa o ente', en: 'Company or body' },
  description: { it: 'Denominazione, partita IVA e codice fiscale', en: 'Name, VAT number and fiscal code' },
  valueType: {
    kind: 'object',
    parts: {
      name: { kind: 'text' },
      vatNumber: { kind: 'text' },
      fiscalCode: { kind: 'text' },
      legalForm: { kind: 'text' },
    },
  },
  parts: {
    name: { kind: 'text' },
    vatNumber: { kind: 'text' },
    fiscalCode: { kind: 'text' },
    legalForm: { kind: 'text' },
  },
  hasValue: true,
  missing: 'required-company',
  frame: () => 'group',
  settingsForm: [],
  defaultSettings: NO_SETTINGS,
  parse(raw) {
    const parsed = parseParts(COMPANY_PARTS, raw);
    if (!parsed.ok) return parsed;
    const value = parsed.value;
    if (value === null) return ok(null);
    return ok({
      name: textOf(value['name']),
      vatNumber: textOf(value['vatNumber']),
      fiscalCode: textOf(value['fiscalCode']),
      legalForm: textOf(value['legalForm']),
    });
  },
  validator: () => partsValidator(COMPANY_PARTS),
  print(value, _settings, locale) {
    if (value === null) return '';
    return [nameOf(value), codesOf(value, locale)].filter((part) => part !== '').join(', ');
  },
  card: (value, _settings, locale) => ({ title: nameOf(value), detail: codesOf(value, locale) }),
};

function nameOf({ name, legalForm }: Company): string {
  return [name, legalForm].filter((part) => part !== null).join(' ');
}

function codesOf({ vatNumber: vat, fiscalCode: code }: Company, locale: Locale): string {
  const t = words(locale);
  return [
    vat === null ? '' : t('field.company.vat-number', { code: vat }),
    code === null ? '' : t('field.company.fiscal-code', { code }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The parts asked, in page order. */
export const COMPANY_PARTS: readonly Part[] = [
  partOf(
    text,
    fieldOf(
      'name',
      'text',
      { it: 'Denominazione', en: 'Name' },
      { settings: { maxLength: 200, autocomplete: 'organization' } },
    ),
  ),
  partOf(
    text,
    fieldOf(
      'legalForm',
      'text',
      { it: 'Forma giuridica', en: 'Legal form' },
      {
        help: { it: 'Per esempio S.r.l. o associazione', en: 'For example S.r.l. or association' },
        settings: { maxLength: 80 },
      },
    ),
    false,
  ),
  partOf(
    vatNumber,
    fieldOf('vatNumber', 'vat-number', { it: 'Partita IVA', en: 'VAT number' }, { width: 'half' }),
  ),
  partOf(
    fiscalCode,
    fieldOf(
      'fiscalCode',
      'fiscal-code',
      { it: 'Codice fiscale dell’impresa', en: 'Fiscal code of the company' },
      { width: 'half' },
    ),
    false,
  ),
];
