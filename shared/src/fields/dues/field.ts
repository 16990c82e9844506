import {
  formatMoney,
  isIsoDate,
  isJsonObject,
  ok,
  type Cents,
  type IsoDate,
  type Json,
  type Locale,
} from '../../kernel';
import { formatNoticeNumber, parseNoticeNumber } from '../../identifiers';
import { fieldOf, isMissing, problem, refuse, sheet, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { printDate, words } from '../words';

export type ChosenDue = {
  /** Notice number: 18 figures. */
  readonly code: string;
  readonly reason: string;
  /** Plate, place, year: what it is about. */
  readonly object: string | null;
  readonly date: IsoDate | null;
  /** As of the day it was looked up; null where nobody could be asked yet. */
  readonly amount: Cents | null;
};
export type Dues = {
  readonly items: readonly ChosenDue[];
  readonly count: number;
  /** Computed from the items; null while one has no amount. */
  readonly total: Cents | null;
};
export type DuesSettings = {
  /** Name of the list in the system of dues: `fines`, `waste-tax`. */
  readonly list: string;
  /** More than one at once. */
  readonly several: boolean;
};

/** pagoPA takes five lines in one payment. */
export const MOST_DUES = 5;
const PARTS = { total: { kind: 'money' }, count: { kind: 'number' } } as const;

/** What a person owes, chosen from their own list or found by its notice code. Value: `{items, count, total}`; the server asks the source again. */
export const dues: FieldType<Dues, DuesSettings> = {
  type: 'dues',
  group: 'number',
  name: { it: 'Pagamenti dovuti', en: 'Payments due' },
  description: {
    it: 'Quello che la persona deve pagare: dal suo elenco o con il codice avviso',
    en: 'What the person owes: from their own list or by notice code',
  },
  valueType: { kind: 'object', parts: PARTS },
  parts: PARTS,
  hasValue: true,
  holdsDues: true,
  missing: 'required-dues',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'list',
      'text',
      { it: 'Nome dell’elenco', en: 'Name of the list' },
      {
        required: true,
        help: {
          it: 'Come si chiama nel gestionale, per esempio: fines',
          en: 'As the outside system calls it, for example: fines',
        },
        settings: { maxLength: 40 },
      },
    ),
    fieldOf(
      'several',
      'yes-no',
      { it: 'Se ne possono pagare più insieme', en: 'Several may be paid together' },
      { required: true },
    ),
  ),
  defaultSettings: { list: 'fines', several: false },
  checkSettings: ({ list }) => (/^[a-z0-9-]{1,40}$/.test(list) ? [] : [problem('dues-list', {}, 'list')]),
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    const given = isJsonObject(raw) ? raw['items'] : undefined;
    if (!Array.isArray(given)) return refuse('value-shape');
    const list: readonly Json[] = given;
    const items = list.map(readDue);
    const whole = items.filter((item) => item !== undefined);
    if (whole.length !== items.length) return refuse('value-shape');
    const once = whole.filter(({ code }, at) => whole.findIndex((other) => other.code === code) === at);
    return ok(once.length === 0 ? null : toDues(once));
  },
  validator:
    ({ several }) =>
    ({ items }) => {
      const most = several ? MOST_DUES : 1;
      if (items.length > most) return [problem('dues-most', { max: most })];
      return items.some(({ amount }) => amount === null) ? [problem('dues-unconfirmed')] : NO_ISSUES;
    },
  print(value, _settings, locale) {
    if (value === null) return '';
    const lines = value.items.map((item) => printDue(item, locale));
    const { total } = value;
    if (value.items.length < 2 || total === null) return lines.join('\n');
    return [...lines, words(locale)('field.dues.total', { total: formatMoney(total, locale) })].join('\n');
  },
};

/** Items with their number and sum. */
export function toDues(items: readonly ChosenDue[]): Dues {
  const total = items.reduce<Cents | null>(
    (sum, { amount }) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
  return { items, count: items.length, total };
}

function readDue(raw: Json): ChosenDue | undefined {
  if (!isJsonObject(raw)) return undefined;
  const code = parseNoticeNumber(textOf(raw['code']) ?? '');
  if (!code.ok) return undefined;
  const { amount = null, date = null } = raw;
  return {
    code: code.value,
    reason: textOf(raw['reason']) ?? '',
    object: textOf(raw['object']),
    date: typeof date === 'string' && isIsoDate(date) ? date : null,
    amount: typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 ? amount : null,
  };
}

/** `Divieto di sosta, AB123CD, 12/05/2026: 29,40 € (avviso 3010 …)`. */
function printDue({ code, reason, object, date, amount }: ChosenDue, locale: Locale): string {
  const what = [reason, object, date === null ? null : printDate(date)].filter(Boolean).join(', ');
  const notice = words(locale)('field.dues.notice', { code: formatNoticeNumber(code) });
  return [what, amount === null ? '' : formatMoney(amount, locale), notice]
    .filter((part) => part !== '')
    .join(' – ');
}
