import {
  buildInstanceCode,
  buildNoticeNumber,
  buildPublicationCode,
  formatFiscalCode,
  formatIban,
  formatNoticeNumber,
  formatPhone,
  formatPlate,
  formatVatNumber,
  hasNoticeCheck,
  iuvOf,
  parseEmail,
  parseFiscalCode,
  parseIban,
  parseInstanceCode,
  parseNoticeNumber,
  parsePhone,
  parsePlate,
  parsePublicationCode,
  parseVatNumber,
  readFiscalCode,
} from '../src/identifiers';
import type { Json, JsonObject, Result } from '../src/kernel';
import { textOf } from './run-formula';

interface Identifier {
  readonly parse: (text: string, given: JsonObject) => Result<string>;
  readonly format?: (value: string) => string;
  readonly facts?: (value: string, given: JsonObject) => JsonObject;
}

const KINDS: Readonly<Record<string, Identifier>> = {
  'fiscal-code': { parse: parseFiscalCode, format: formatFiscalCode, facts: fiscalFacts },
  'vat-number': { parse: parseVatNumber, format: formatVatNumber },
  iban: { parse: parseIban, format: formatIban },
  plate: { parse: (text, given) => parsePlate(text, textOf(given['country'] ?? 'IT')), format: formatPlate },
  'notice-number': {
    parse: parseNoticeNumber,
    format: formatNoticeNumber,
    facts: (value) => ({ own: hasNoticeCheck(value), iuv: iuvOf(value) }),
  },
  email: { parse: parseEmail },
  phone: { parse: parsePhone, format: formatPhone },
  'instance-code': { parse: parseInstanceCode },
  'publication-code': { parse: parsePublicationCode },
};

/** `{kind, text, country?, today?}` → value, issue, format and what else it says; `{build, …}` → value. */
export function runIdentifier(given: JsonObject): JsonObject {
  if (given['build'] !== undefined) return { value: build(given) };
  const identifier = KINDS[textOf(given['kind'] ?? null)];
  if (identifier === undefined) throw new Error('Unknown kind of identifier');
  const parsed = identifier.parse(textOf(given['text'] ?? null), given);
  if (!parsed.ok) return { value: null, issue: parsed.error[0]?.code ?? null };
  const { value } = parsed;
  return {
    value,
    issue: null,
    format: identifier.format?.(value) ?? value,
    ...identifier.facts?.(value, given),
  };
}

function fiscalFacts(code: string, given: JsonObject): JsonObject {
  const facts = readFiscalCode(code, textOf(given['today'] ?? '2026-11-22'));
  return facts === undefined
    ? {}
    : { birthDate: facts.birthDate, gender: facts.gender, birthPlace: facts.birthPlace };
}

function build(given: JsonObject): string {
  const bytes = Uint8Array.from(numbers(given['bytes'] ?? []));
  if (given['build'] === 'notice-number')
    return buildNoticeNumber(Number(given['segregation']), textOf(given['base'] ?? null));
  if (given['build'] === 'publication-code') return buildPublicationCode(bytes);
  return buildInstanceCode(textOf(given['prefix'] ?? null), Number(given['year']), bytes);
}

function numbers(json: Json): readonly number[] {
  return Array.isArray(json) ? json.map(Number) : [];
}
