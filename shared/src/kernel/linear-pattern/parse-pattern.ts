import { complement, EVERYTHING, findClass, single, union, type CharSet } from './char-set';

export type PatternNode =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'empty' }
  | { readonly kind: 'sequence'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number };

/** Thrown inside this folder for what the subset leaves out: looking around, back references, named groups, word edges. */
export class UnsupportedPattern extends Error {}

const CONTROL: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };
const NO_UPPER_BOUND = Number.POSITIVE_INFINITY;

/** Reads a regular expression that RegExp has already accepted with the `u` flag. */
export function parsePattern(source: string): PatternNode {
  const reader = new Reader(source);
  const node = readChoice(reader);
  if (!reader.atEnd()) throw new UnsupportedPattern(reader.rest());
  return node;
}

class Reader {
  private position = 0;
  private readonly chars: readonly string[];
  constructor(source: string) {
    this.chars = [...source];
  }
  atEnd(): boolean {
    return this.position >= this.chars.length;
  }
  peek(ahead = 0): string {
    return this.chars[this.position + ahead] ?? '';
  }
  next(): string {
    return this.chars[this.position++] ?? '';
  }
  take(text: string): boolean {
    if (this.rest().startsWith(text)) {
      this.position += [...text].length;
      return true;
    }
    return false;
  }
  rest(): string {
    return this.chars.slice(this.position).join('');
  }
}

function readChoice(reader: Reader): PatternNode {
  const nodes = [readSequence(reader)];
  while (reader.take('|')) nodes.push(readSequence(reader));
  return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: 'choice', nodes };
}

function readSequence(reader: Reader): PatternNode {
  const nodes: PatternNode[] = [];
  while (!reader.atEnd() && reader.peek() !== '|' && reader.peek() !== ')') nodes.push(readQuantified(reader));
  return { kind: 'sequence', nodes };
}

function readQuantified(reader: Reader): PatternNode {
  const node = readAtom(reader);
  const bounds = readBounds(reader);
  if (bounds === undefined) return node;
  reader.take('?');
  return { kind: 'repeat', node, min: bounds[0], max: bounds[1] };
}

function readBounds(reader: Reader): readonly [number, number] | undefined {
  if (reader.take('*')) return [0, NO_UPPER_BOUND];
  if (reader.take('+')) return [1, NO_UPPER_BOUND];
  if (reader.take('?')) return [0, 1];
  if (!reader.take('{')) return undefined;
  let text = '';
  while (!reader.take('}')) text += reader.next();
  const [min = '', max] = text.split(',');
  if (max === undefined) return [Number(min), Number(min)];
  return [Number(min), max === '' ? NO_UPPER_BOUND : Number(max)];
}

function readAtom(reader: Reader): PatternNode {
  const char = reader.next();
  if (char === '^' || char === '$') return { kind: 'empty' };
  if (char === '.') return { kind: 'char', set: EVERYTHING };
  if (char === '(') return readGroup(reader);
  if (char === '[') return { kind: 'char', set: readClass(reader) };
  if (char === '\\') return { kind: 'char', set: readEscape(reader) };
  return { kind: 'char', set: codeOf(char) };
}

function readGroup(reader: Reader): PatternNode {
  if (reader.peek() === '?' && !reader.take('?:')) throw new UnsupportedPattern(reader.rest());
  const node = readChoice(reader);
  reader.take(')');
  return node;
}

function readClass(reader: Reader): CharSet {
  const negated = reader.take('^');
  const sets: CharSet[] = [];
  let exact = true;
  while (!reader.take(']')) {
    if (reader.peek() === '\\' && /[pP]/.test(reader.peek(1))) exact = false;
    sets.push(readClassItem(reader));
  }
  if (!negated) return union(sets);
  return exact ? complement(union(sets)) : EVERYTHING;
}

function readClassItem(reader: Reader): CharSet {
  const from = readClassChar(reader);
  const start = from[0];
  if (reader.peek() !== '-' || reader.peek(1) === ']' || start === undefined || start[0] !== start[1]) return from;
  reader.next();
  const end = readClassChar(reader)[0];
  return end === undefined ? from : [[start[0], end[1]]];
}

function readClassChar(reader: Reader): CharSet {
  const char = reader.next();
  return char === '\\' ? readEscape(reader) : codeOf(char);
}

function readEscape(reader: Reader): CharSet {
  const char = reader.next();
  const known = findClass(char);
  if (known !== undefined) return known;
  const control = CONTROL[char];
  if (control !== undefined) return single(control);
  if (/[pP]/.test(char)) return readProperty(reader);
  if (/[a-zA-Z1-9]/.test(char)) throw new UnsupportedPattern(char);
  return codeOf(char);
}

/** Unicode properties are taken as anything: larger than they are, which can only refuse more. */
function readProperty(reader: Reader): CharSet {
  while (!reader.take('}')) reader.next();
  return EVERYTHING;
}

function codeOf(char: string): CharSet {
  return single(char.codePointAt(0) ?? 0);
}
