import type { Stretch } from './formula-line';
import type { Variable } from './vocabulary';

/** Something that can stand at the caret: what is written, and the words that say what it is. */
export interface Completion {
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
  /** Where the caret goes in what was inserted. */
  readonly caret: number;
}

/** A function as it is offered: its signature and what it is for. */
export interface FunctionHint {
  readonly name: string;
  readonly signature: string;
  readonly help: string;
}

const MOST = 8;

/** The word being written at the caret: the stretch a completion takes the place of. */
export function wordAt(line: string, caret: number): Stretch {
  const before = /[\p{L}\p{N}_.]*$/u.exec(line.slice(0, caret));
  return { from: caret - (before?.[0].length ?? 0), to: caret };
}

/** True inside a quoted text, where nothing is completed. */
export function isInText(line: string, caret: number): boolean {
  let quote = '';
  for (let at = 0; at < caret; at++) {
    const char = line.charAt(at);
    if (quote !== '' && char === '\\') at += 1;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  return quote !== '';
}

/** What the word at the caret may become, found by key or by label; names that begin so come first. */
export function completionsAt(
  line: string,
  caret: number,
  variables: readonly Variable[],
  functions: readonly FunctionHint[],
  labelOf: (variable: Variable) => string,
): readonly Completion[] {
  const { from, to } = wordAt(line, caret);
  const written = fold(line.slice(from, to));
  if (isInText(line, caret) || /^\d/.test(written)) return [];
  const found = [
    ...variables.map((variable) => toVariable(variable, labelOf(variable))),
    ...functions.map(toFunction),
  ];
  const ranked = found
    .map((completion) => ({ completion, rank: rankOf(completion, written) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, MOST).map(({ completion }) => completion);
}

function toVariable({ name, group }: Variable, label: string): Completion {
  return { insert: name, label, detail: group === '' ? name : `${name} · ${group}`, caret: name.length };
}

function toFunction({ name, signature, help }: FunctionHint): Completion {
  const insert = `${name}()`;
  return {
    insert,
    label: signature,
    detail: help,
    caret: signature.endsWith('()') ? insert.length : name.length + 1,
  };
}

function rankOf({ insert, label }: Completion, written: string): number {
  if (written === '') return 0;
  const [name, words] = [fold(insert), fold(label)];
  if (name === written) return 0;
  if (name.startsWith(written)) return 1;
  if (words.startsWith(written)) return 2;
  if (words.split(/\s+/).some((word) => word.startsWith(written))) return 3;
  return name.includes(written) || words.includes(written) ? 4 : -1;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The line with the word at the caret replaced, and where the caret stands then. */
export function complete(line: string, caret: number, { insert, caret: inside }: Completion) {
  const { from, to } = wordAt(line, caret);
  const opens = line.charAt(to) === '(' && insert.endsWith('()');
  const text = opens ? insert.slice(0, -2) : insert;
  return { line: line.slice(0, from) + text + line.slice(to), caret: from + inside };
}
