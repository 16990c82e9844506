import { parseInstanceCode } from '@istanze/shared';
import { foldText } from '../catalogue';

/** What an operator typed, as the one plain column it can be looked up in. */
export type QueueSearch =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'fiscal-code'; readonly fiscalCode: string }
  | { readonly kind: 'protocol'; readonly protocols: readonly string[] }
  /** Beginnings of the folded name, which is kept family name first: as typed, and turned round. */
  | { readonly kind: 'name'; readonly prefixes: readonly string[] };

const FISCAL_CODE =
  /^([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|\d{11})$/;
const PROTOCOL = /^(\d{1,10})(?:\s*\/\s*(\d{4}))?$/;
const YEARS_BACK = 10;

/** Tells code, fiscal code, protocol number and name apart by their shape. `year` is the present one. */
export function parseQueueSearch(typed: string | null | undefined, year: number): QueueSearch {
  const text = (typed ?? '').trim().slice(0, 100);
  if (text === '') return { kind: 'none' };
  const code = parseInstanceCode(text);
  if (code.ok) return { kind: 'code', code: code.value };
  const compact = text.replace(/\s+/g, '').toUpperCase();
  if (FISCAL_CODE.test(compact)) return { kind: 'fiscal-code', fiscalCode: compact };
  const protocol = PROTOCOL.exec(text);
  if (protocol !== null)
    return { kind: 'protocol', protocols: protocolsOf(protocol[1] ?? '', protocol[2], year) };
  return { kind: 'name', prefixes: prefixesOf(foldText(text).split(/\s+/)) };
}

/** `mario rossi` also looks for `rossi mario`. */
function prefixesOf(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  return rest.length === 0 ? [first] : [words.join(' '), `${rest.join(' ')} ${first}`];
}

function protocolsOf(number: string, inYear: string | undefined, year: number): readonly string[] {
  const padded = String(Number(number)).padStart(7, '0');
  if (inYear !== undefined) return [`${padded}/${inYear}`];
  return Array.from({ length: YEARS_BACK }, (_, back) => `${padded}/${year - back}`);
}
