import {
  fail,
  formatMoney,
  isJsonObject,
  localize,
  ok,
  type Cents,
  type Json,
  type Locale,
  type Text,
} from '../../kernel';
import type { SectionDefinition } from '../../definition';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { integer } from '../integer/field';
import { NO_ISSUES, type FieldType } from '../type';
import { words } from '../words';

export type PriceItem = {
  readonly _id: string;
  readonly label: Text;
  readonly help?: Text | null;
  /** Of one, in cents. */
  readonly price: Cents;
  readonly max?: number | null;
};
export type PriceListSettings = { readonly items: readonly PriceItem[]; readonly least: number | null };
export type PriceList = {
  /** How many of each item, by its id; only what was taken. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly count: number;
  /** In cents, always computed from the settings. */
  readonly total: Cents;
};

/** Of one item; keeps every total a safe integer. */
const MOST = 9_999;

const ITEMS: SectionDefinition = {
  id: 'items',
  key: 'items',
  title: { it: 'Voci', en: 'Items' },
  repeat: { min: 1, max: 100, itemTitle: { it: 'Voce {n}', en: 'Item {n}' } },
  fields: [
    fieldOf('label', 'localized-text', { it: 'Nome', en: 'Name' }, { required: true }),
    fieldOf('price', 'money', { it: 'Prezzo di una', en: 'Price of one' }, { required: true, width: 'half' }),
    fieldOf(
      'max',
      'integer',
      { it: 'Quante al massimo', en: 'How many at most' },
      { width: 'half', settings: { min: 1, max: MOST } },
    ),
    fieldOf('help', 'localized-text', { it: 'Spiegazione', en: 'Explanation' }),
  ],
};
const PARTS = { total: { kind: 'money' }, count: { kind: 'number' } } as const;

/** Things to take at a price, each as many times as wanted. Value: `{quantities, count, total}`. */
export const priceList: FieldType<PriceList, PriceListSettings> = {
  type: 'price-list',
  group: 'number',
  name: { it: 'Listino', en: 'Price list' },
  description: {
    it: 'Voci con un prezzo e quante se ne vogliono, con il totale',
    en: 'Items with a price and how many are wanted, with the total',
  },
  valueType: { kind: 'object', parts: PARTS },
  parts: PARTS,
  hasValue: true,
  missing: 'required-price-list',
  frame: () => 'group',
  settingsForm: [
    ITEMS,
    ...sheet(
      fieldOf(
        'least',
        'integer',
        { it: 'Quante voci almeno, in tutto', en: 'How many at least, in all' },
        { settings: { min: 1, max: 1000 } },
      ),
    ),
  ],
  defaultSettings: {
    items: [{ _id: '1', label: { it: 'Prima voce', en: 'First item' }, help: null, price: 10_00, max: null }],
    least: null,
  },
  checkSettings: ({ items }) => [
    ...(items.length === 0 ? [problem('settings-options', {}, 'items')] : []),
    ...items
      .filter(({ price }) => !Number.isSafeInteger(price) || price < 0)
      .map(({ _id }) => problem('money-min', { min: 0 }, `items.${_id}.price`)),
  ],
  parse(raw, { items }) {
    if (isMissing(raw)) return ok(null);
    const given = isJsonObject(raw) ? (raw['quantities'] ?? null) : null;
    if (!isJsonObject(given)) return refuse('value-shape');
    const read = items.map(({ _id }) => ({ _id, quantity: quantityOf(given[_id] ?? null) }));
    const unread = read.filter(({ quantity }) => quantity === undefined);
    if (unread.length > 0)
      return fail(
        unread.map(({ _id }) => problem('price-list-quantity', { max: MOST }, `quantities.${_id}`)),
      );
    const taken = read.flatMap(({ _id, quantity = 0 }) => (quantity === 0 ? [] : [[_id, quantity] as const]));
    const quantities: Readonly<Record<string, number>> = Object.fromEntries(taken);
    return ok(taken.length === 0 ? null : { quantities, ...sums(quantities, items) });
  },
  validator:
    ({ items, least }) =>
    ({ quantities, count }) => {
      const tooMany = items.filter(({ _id, max }) => max != null && (quantities[_id] ?? 0) > max);
      if (tooMany.length > 0)
        return tooMany.map(({ _id, max = null }) => problem('number-max', { max }, `quantities.${_id}`));
      return least !== null && count < least ? [problem('price-list-min', { min: least })] : NO_ISSUES;
    },
  print(value, { items }, locale) {
    if (value === null) return '';
    const lines = items
      .filter(({ _id }) => value.quantities[_id] !== undefined)
      .map((item) => printLine(item, value.quantities[item._id] ?? 0, locale));
    return [
      ...lines,
      words(locale)('field.price-list.total', { total: formatMoney(value.total, locale) }),
    ].join('\n');
  },
};

/** Numbers and total of what is taken. */
export function sums(quantities: Readonly<Record<string, number>>, items: readonly PriceItem[]) {
  const taken = items.map(({ _id, price }) => ({ price, count: quantities[_id] ?? 0 }));
  return {
    count: taken.reduce((sum, { count }) => sum + count, 0),
    total: taken.reduce((sum, { price, count }) => sum + price * count, 0),
  };
}

/** Zero where nothing is written; undefined for what is no number that can be taken. */
function quantityOf(raw: Json): number | undefined {
  const read = integer.parse(raw, integer.defaultSettings);
  const quantity = read.ok ? (read.value ?? 0) : -1;
  return quantity >= 0 && quantity <= MOST ? quantity : undefined;
}

/** `2 × Pasto (5,00 €) = 10,00 €`. */
function printLine({ label, price }: PriceItem, quantity: number, locale: Locale): string {
  const each = formatMoney(price, locale);
  return `${quantity} × ${localize(label, locale)} (${each}) = ${formatMoney(quantity * price, locale)}`;
}
