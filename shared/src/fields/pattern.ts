import { ok, fail, type Result } from '../kernel';

type Range = readonly [from: number, to: number];
interface Atom {
  readonly ranges: readonly Range[];
  readonly min: number;
  readonly max: number;
}

const LAST = 0x10ffff;
const DIGITS: readonly Range[] = [[48, 57]];
const WORD: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: readonly Range[] = [
  [9, 13],
  [32, 32],
  [160, 160],
];
const MAX_REPEAT = 1000;
const MAX_LENGTH = 500;

/**
 * Compiles a writing rule to a test of the whole text that takes linear time whatever is typed. The subset: characters, sets, `\d \w \s`,
 * `?`, `*`, `+`, `{n,m}` on one character or set, `|` between whole rules. A repetition that varies may not be followed by what it could
 * also eat, so matching never backtracks. The error is the position of what is not allowed, from 0.
 */
export function compilePattern(source: string): Result<(text: string) => boolean, number> {
  if (source.length > MAX_LENGTH) return fail(MAX_LENGTH);
  const reader = { source, at: 0 };
  if (peek(reader) === '^') reader.at += 1;
  do {
    const atoms: Atom[] = [];
    while (reader.at < source.length && peek(reader) !== '|' && !isEnd(reader)) {
      const start = reader.at;
      const atom = readAtom(reader);
      if (atom === undefined) return fail(start);
      atoms.push(atom);
    }
    if (isAmbiguous(atoms)) return fail(reader.at);
  } while (take(reader, '|'));
  const end = reader.at;
  take(reader, '$');
  return reader.at < source.length
    ? fail(reader.at)
    : toTest(source.slice(source.startsWith('^') ? 1 : 0, end));
}

/** The browser's own parser has the last word, on escapes that mean nothing to it; that alone is what plain rules need of `u`, which is slower. */
function toTest(body: string): Result<(text: string) => boolean, number> {
  try {
    const strict = new RegExp(`^(?:${body})$`, 'u');
    const expression = isPlain(body) ? new RegExp(strict.source) : strict;
    return ok((text) => expression.test(text));
  } catch {
    return fail(0);
  }
}

/** Characters and positive sets of ASCII: to them code units and code points are the same. */
function isPlain(body: string): boolean {
  return /^[ -\-/-~]*$/.test(body) && !body.includes('[^');
}

interface Reader {
  readonly source: string;
  at: number;
}

function peek(reader: Reader): string {
  return reader.source.charAt(reader.at);
}

function take(reader: Reader, char: string): boolean {
  if (peek(reader) !== char) return false;
  reader.at += 1;
  return true;
}

function isEnd(reader: Reader): boolean {
  return peek(reader) === '$' && reader.at === reader.source.length - 1;
}

function readAtom(reader: Reader): Atom | undefined {
  const ranges = take(reader, '[') ? readSet(reader) : readCharacter(reader, '()[]{}?*+|^$');
  if (ranges === undefined) return undefined;
  const times = readTimes(reader);
  return times === undefined ? undefined : { ranges, min: times[0], max: times[1] };
}

function readCharacter(reader: Reader, reserved: string): readonly Range[] | undefined {
  const code = reader.source.codePointAt(reader.at);
  if (code === undefined) return undefined;
  const char = String.fromCodePoint(code);
  if (reserved.includes(char)) return undefined;
  reader.at += char.length;
  if (char === '.')
    return [
      [0, 9],
      [11, 12],
      [14, 8231],
      [8234, LAST],
    ];
  return char === '\\' ? readEscape(reader) : [[code, code]];
}

function readEscape(reader: Reader): readonly Range[] | undefined {
  const char = peek(reader);
  reader.at += 1;
  if (char === 'd') return DIGITS;
  if (char === 'w') return WORD;
  if (char === 's') return SPACE;
  const code = char.charCodeAt(0);
  return /^[\^$\\.*+?()[\]{}|/-]$/.test(char) ? [[code, code]] : undefined;
}

function readSet(reader: Reader): readonly Range[] | undefined {
  const negated = take(reader, '^');
  const ranges: Range[] = [];
  while (!take(reader, ']')) {
    const part = readSetPart(reader);
    if (part === undefined) return undefined;
    ranges.push(...part);
  }
  if (ranges.length === 0) return undefined;
  return negated ? complement(ranges) : ranges;
}

function readSetPart(reader: Reader): readonly Range[] | undefined {
  const from = readSetCharacter(reader);
  const single =
    from?.length === 1 && from[0] !== undefined && from[0][0] === from[0][1] ? from[0][0] : undefined;
  if (single === undefined || peek(reader) !== '-' || reader.source.charAt(reader.at + 1) === ']')
    return from;
  reader.at += 1;
  const last = readSetCharacter(reader)?.[0];
  return last === undefined || last[0] !== last[1] || last[0] < single ? undefined : [[single, last[0]]];
}

function readSetCharacter(reader: Reader): readonly Range[] | undefined {
  const code = reader.source.codePointAt(reader.at);
  if (code === undefined || peek(reader) === '[') return undefined;
  const char = String.fromCodePoint(code);
  reader.at += char.length;
  return char === '\\' ? readEscape(reader) : [[code, code]];
}

function readTimes(reader: Reader): Range | undefined {
  if (take(reader, '?')) return [0, 1];
  if (take(reader, '*')) return [0, LAST];
  if (take(reader, '+')) return [1, LAST];
  if (peek(reader) !== '{') return [1, 1];
  const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(reader.source.slice(reader.at));
  if (found === null) return undefined;
  reader.at += found[0].length;
  const min = Number(found[1]);
  const max = found[2] === undefined ? min : found[3] === '' ? LAST : Number(found[3]);
  return min > max || min > MAX_REPEAT || (max > MAX_REPEAT && max !== LAST) ? undefined : [min, max];
}

function isAmbiguous(atoms: readonly Atom[]): boolean {
  return atoms.some((atom, index) => atom.min !== atom.max && eatsWhatFollows(atom, atoms.slice(index + 1)));
}

function eatsWhatFollows(atom: Atom, rest: readonly Atom[]): boolean {
  for (const next of rest) {
    if (overlap(atom.ranges, next.ranges)) return true;
    if (next.min > 0) return false;
  }
  return false;
}

function overlap(left: readonly Range[], right: readonly Range[]): boolean {
  return left.some(([a, b]) => right.some(([c, d]) => a <= d && c <= b));
}

function complement(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) result.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) result.push([next, LAST]);
  return result;
}
