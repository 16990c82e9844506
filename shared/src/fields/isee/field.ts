import {
  formatMoney,
  isJsonObject,
  ok,
  type Cents,
  type IsoDate,
  type Json,
  type JsonObject,
} from '../../kernel';
import { parseParts, partsValidator } from '../composite';
import { fieldOf, isMissing, problem, refuse, sheet, textOf } from '../define';
import { codesTidied } from '../parts';
import { NO_ISSUES, type FieldContext, type FieldType } from '../type';
import { printDate, words } from '../words';
import { ISEE_PARTS } from './parts';

export type Isee = {
  /** False is an answer of its own: the person chose not to present it. */
  readonly presented: boolean;
  readonly amount: Cents | null;
  readonly protocol: string | null;
  readonly expires: IsoDate | null;
  /** What formulas should read: the amount, or the top band where there is none, because absence never favours. */
  readonly counted: Cents;
};
export type IseeSettings = {
  /** The amount that counts for who presents none, in cents. */
  readonly top: Cents;
  readonly mandatory: boolean;
};

/** `INPS-ISEE-2026-01234567A-00`: year, number of the declaration, version. */
const PROTOCOL = /^INPS-ISEE-(\d{4})-[0-9A-Z]{8,10}-\d{2}$/;
const NONE = { amount: null, protocol: null, expires: null };

/** The economic situation of a household (d.P.C.M. 159/2013), or the choice not to present it. Value: `{presented, amount, protocol, expires, counted}`. */
export const isee: FieldType<Isee, IseeSettings> = {
  type: 'isee',
  group: 'document',
  name: { it: 'ISEE', en: 'ISEE' },
  description: {
    it: 'Valore, protocollo INPS e scadenza, oppure “non lo presento”',
    en: 'Amount, INPS protocol and expiry, or “I do not present it”',
  },
  valueType: {
    kind: 'object',
    parts: {
      presented: { kind: 'boolean' },
      amount: { kind: 'money' },
      protocol: { kind: 'text' },
      expires: { kind: 'date' },
      counted: { kind: 'money' },
    },
  },
  parts: {
    presented: { kind: 'boolean' },
    amount: { kind: 'money' },
    protocol: { kind: 'text' },
    expires: { kind: 'date' },
    counted: { kind: 'money' },
  },
  hasValue: true,
  missing: 'required-isee',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'top',
      'money',
      { it: 'Importo che vale per chi non lo presenta', en: 'Amount that counts for who presents none' },
      {
        required: true,
        help: {
          it: 'Mettilo sopra la tua fascia più alta. Nelle formule usa “counted”.',
          en: 'Put it above your highest band. In formulas use “counted”.',
        },
        settings: { min: 1 },
      },
    ),
    fieldOf(
      'mandatory',
      'yes-no',
      { it: 'Senza ISEE non si può chiedere', en: 'Without an ISEE nothing can be asked' },
      { required: true },
    ),
  ),
  defaultSettings: { top: 1_000_000_00, mandatory: false },
  parse(raw, { top }) {
    if (isMissing(raw)) return ok(null);
    if (!isJsonObject(raw)) return refuse('value-shape');
    if (raw['presented'] === false) return ok({ presented: false, ...NONE, counted: top });
    const parsed = parseParts(ISEE_PARTS, raw);
    if (!parsed.ok) return parsed;
    if (parsed.value === null && raw['presented'] !== true) return ok(null);
    return ok(toIsee(codesTidied(parsed.value ?? {}, ['protocol']), top));
  },
  validator({ mandatory }) {
    const judgeParts = partsValidator(ISEE_PARTS);
    return (value, context) => {
      if (!value.presented) return mandatory ? [problem('isee-mandatory')] : NO_ISSUES;
      const issues = judgeParts(value, context);
      return issues.length > 0 ? issues : judgeCertificate(value, context);
    };
  },
  print(value, _settings, locale) {
    if (value === null) return '';
    const t = words(locale);
    if (!value.presented) return t('field.isee.none');
    const amount = value.amount === null ? '' : formatMoney(value.amount, locale);
    const expires = value.expires === null ? '' : t('field.isee.expires', { date: printDate(value.expires) });
    return [amount, value.protocol ?? '', expires].filter((part) => part !== '').join(', ');
  },
};

function toIsee(value: JsonObject, top: Cents): Isee {
  const amount = centsOf(value['amount']);
  return {
    presented: true,
    amount,
    protocol: textOf(value['protocol']),
    expires: textOf(value['expires']),
    counted: amount ?? top,
  };
}

function centsOf(value: Json | undefined): Cents | null {
  return typeof value === 'number' ? value : null;
}

function judgeCertificate({ protocol, expires }: Isee, { today }: FieldContext) {
  const year = PROTOCOL.exec(protocol ?? '')?.[1];
  if (year === undefined || year > today.slice(0, 4)) return [problem('isee-protocol', {}, 'protocol')];
  return expires !== null && expires < today
    ? [problem('isee-expired', { date: printDate(expires) }, 'expires')]
    : NO_ISSUES;
}
