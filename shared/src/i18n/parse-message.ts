/** An ICU message taken apart: texts, values, and choices of further parts. */
export type MessagePart =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string; readonly style: string }
  | { readonly kind: 'select'; readonly name: string; readonly cases: MessageCases }
  | { readonly kind: 'plural'; readonly name: string; readonly cases: MessageCases }
  /** `#` inside a plural. */
  | { readonly kind: 'count' };
export type MessageCases = ReadonlyMap<string, readonly MessagePart[]>;

/**
 * Reads what our catalogues use of the ICU message syntax: `{name}`, `{name, number}` with a style, `plural` and `select`
 * inside one another, and an apostrophe before a brace to write it as it is. Throws where the syntax is broken or wider.
 */
export function parseMessage(text: string): readonly MessagePart[] {
  const source = new Source(text);
  const parts = readParts(source, false);
  if (!source.ended) source.fail('a brace too many');
  return parts;
}

class Source {
  private at = 0;
  constructor(private readonly text: string) {}

  get ended(): boolean {
    return this.at >= this.text.length;
  }
  get next(): string {
    return this.text[this.at] ?? '';
  }
  take(pattern: RegExp): string {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
  expect(pattern: RegExp, what: string): string {
    const found = this.take(pattern);
    return found === '' ? this.fail(what) : found.trim();
  }
  fail(what: string): never {
    throw new Error(`Message "${this.text}" at ${this.at}: ${what}`);
  }
}

const PLAIN = /[^{}#']+/;
const QUOTED = /''|'[{}#][^']*'?/;

function readParts(source: Source, inPlural: boolean): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  let text = '';
  const end = (): void => {
    if (text !== '') parts.push(text);
    text = '';
  };
  while (!source.ended && source.next !== '}') {
    const quoted = source.take(QUOTED);
    if (quoted !== '') text += quoted === "''" ? "'" : quoted.slice(1).replace(/'$/, '');
    else if (source.next === '{' || (source.next === '#' && inPlural)) {
      end();
      parts.push(source.take(/#/) === '' ? readArgument(source, inPlural) : { kind: 'count' });
    } else text += source.take(PLAIN) || source.take(/['#]/);
  }
  end();
  return parts;
}

function readArgument(source: Source, inPlural: boolean): MessagePart {
  source.expect(/\{\s*/, 'a brace');
  const name = source.expect(/\w+\s*/, 'the name of a value');
  const kind = source.take(/,\s*/) === '' ? 'value' : source.expect(/[a-z]+\s*/, 'what to do with the value');
  const part = readAs(source, kind, name, inPlural);
  source.expect(/\}/, 'the end of the value');
  return part;
}

function readAs(source: Source, kind: string, name: string, inPlural: boolean): MessagePart {
  if (kind === 'value') return { kind, name };
  if (kind === 'number') return { kind, name, style: source.take(/,\s*[^}]*/).replace(/^,\s*/, '') };
  if (kind !== 'plural' && kind !== 'select') return source.fail(`${kind} is not understood`);
  source.expect(/,\s*/, 'a comma');
  return { kind, name, cases: readCases(source, inPlural || kind === 'plural') };
}

function readCases(source: Source, inPlural: boolean): MessageCases {
  const cases = new Map<string, readonly MessagePart[]>();
  while (source.next !== '}') {
    const when = source.expect(/[\w=-]+\s*/, 'a case');
    source.expect(/\{/, 'a brace');
    cases.set(when, readParts(source, inPlural));
    source.expect(/\}\s*/, 'the end of a case');
  }
  return cases.has('other') ? cases : source.fail('the case other');
}
