import type { Locale } from '../kernel';
import { elideDays } from './elide';
import type { MessageCases, MessagePart } from './parse-message';

export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;
type Value = MessageParams[string];

/** Puts values into a message, numbers and plurals as the language has them. Throws when a value it names was not given. */
export function formatMessage(parts: readonly MessagePart[], params: MessageParams, locale: Locale): string {
  const text = write(parts, { params, locale, count: 0 });
  return locale === 'it' ? elideDays(text) : text;
}

interface Writing {
  readonly params: MessageParams;
  readonly locale: Locale;
  /** What `#` stands for. */
  readonly count: number;
}

function write(parts: readonly MessagePart[], writing: Writing): string {
  let text = '';
  for (const part of parts) text += typeof part === 'string' ? part : writePart(part, writing);
  return text;
}

function writePart(part: Exclude<MessagePart, string>, writing: Writing): string {
  if (part.kind === 'count') return numberFormat(writing.locale, '').format(writing.count);
  const value = valueOf(part.name, writing.params);
  switch (part.kind) {
    case 'value':
      return value === null || value === false ? '' : String(value);
    case 'number':
      return writeNumber(Number(value), part.style, writing.locale);
    case 'select':
      return write(pick(part.cases, String(value)), writing);
    case 'plural':
      return writePlural(part.cases, Number(value), writing);
  }
}

function valueOf(name: string, params: MessageParams): Value {
  const value = params[name];
  if (value === undefined) throw new Error(`The message needs a value for {${name}}`);
  return value;
}

function writePlural(cases: MessageCases, count: number, writing: Writing): string {
  const exact = cases.get(`=${count}`);
  return write(exact ?? pick(cases, pluralRules(writing.locale).select(count)), { ...writing, count });
}

function pick(cases: MessageCases, when: string): readonly MessagePart[] {
  return cases.get(when) ?? cases.get('other') ?? [];
}

/** The styles in use: none, and the skeleton of an amount, `::currency/EUR scale/0.01`. */
function writeNumber(value: number, style: string, locale: Locale): string {
  const scale = /\bscale\/([\d.]+)/.exec(style)?.[1];
  return numberFormat(locale, /\bcurrency\/([A-Z]{3})/.exec(style)?.[1] ?? '').format(
    scale === undefined ? value : value * Number(scale),
  );
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const rules = new Map<Locale, Intl.PluralRules>();

function numberFormat(locale: Locale, currency: string): Intl.NumberFormat {
  const key = locale + currency;
  const found =
    numberFormats.get(key) ??
    new Intl.NumberFormat(locale, currency === '' ? {} : { style: 'currency', currency });
  numberFormats.set(key, found);
  return found;
}

function pluralRules(locale: Locale): Intl.PluralRules {
  const found = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, found);
  return found;
}
