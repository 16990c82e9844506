import {
  compileLogic,
  fail,
  isJsonObject,
  ok,
  parseFormula,
  printFormula,
  splitPath,
  type Issue,
  type Json,
  type LogicEnvironment,
  type LogicType,
  type Result,
} from '@istanze/shared';
import { withDecimalPoints } from './decimal-comma';
import { singleOperation } from './operand';

/** A stretch of the line, from 0, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a formula line, and where; no place where the line as a whole is meant. */
export interface LineIssue {
  readonly issue: Issue;
  readonly place: Stretch | undefined;
}

/** The line of a piece of logic; what no line can say is shown as it is stored. */
export function lineOf(logic: Json | undefined): string {
  if (logic === undefined) return '';
  const printed = printFormula(logic);
  return printed.ok ? printed.value : JSON.stringify(logic);
}

/** Reads a line into logic; a decimal comma counts as a point where it can be nothing else. */
export function readLine(line: string): Result<Json> {
  const parsed = parseFormula(line);
  return parsed.ok ? parsed : parseFormula(withDecimalPoints(line));
}

/** The logic of a line that also works: its names exist, its types fit, it gives what is asked for. Refusals say where. */
export function judgeLine(
  line: string,
  environment: LogicEnvironment,
  expects: LogicType | undefined,
): { readonly logic: Json | undefined; readonly issues: readonly LineIssue[] } {
  const parsed = readLine(line);
  if (!parsed.ok)
    return { logic: undefined, issues: parsed.error.map((issue) => placeOfSyntax(issue, line)) };
  const judged = judgeLogic(parsed.value, environment, expects);
  if (judged.ok) return { logic: parsed.value, issues: [] };
  return {
    logic: undefined,
    issues: judged.error.map((issue) => ({ issue, place: placeOf(issue, parsed.value, line) })),
  };
}

/** Whether logic works in its place. */
export function judgeLogic(
  logic: Json,
  environment: LogicEnvironment,
  expects: LogicType | undefined,
): Result<LogicType> {
  const compiled = compileLogic(logic, { ...environment, ...(expects === undefined ? {} : { expects }) });
  return compiled.ok ? ok(compiled.value.type) : fail(compiled.error);
}

const AMBIGUOUS_COMMA = /\d,\d/;

/** A number with a comma where it could also part two things is named as such: that is what most probably stops the line. */
function placeOfSyntax(issue: Issue, line: string): LineIssue {
  const comma = AMBIGUOUS_COMMA.exec(line);
  if (comma !== null) {
    const number = /[\d.,]+/.exec(line.slice(numberStart(line, comma.index)));
    const from = numberStart(line, comma.index);
    const written = number?.[0] ?? '';
    const params = { written, instead: written.replace(/,(\d+)$/, '.$1') };
    return { issue: { code: 'comma', path: '', params }, place: { from, to: from + written.length } };
  }
  const position = issue.params?.['position'];
  if (typeof position !== 'number') return { issue, place: undefined };
  const from = Math.min(position, Math.max(0, line.length - 1));
  return { issue, place: { from, to: Math.max(from + 1, endOfWord(line, from)) } };
}

function numberStart(line: string, at: number): number {
  let from = at;
  while (from > 0 && /[\d.,]/.test(line.charAt(from - 1))) from -= 1;
  return from;
}

function endOfWord(line: string, from: number): number {
  const word = /^[\w.]+/.exec(line.slice(from));
  return from + (word?.[0].length ?? 1);
}

/** The stretch that says the part of the logic an issue is about: its name where it has one, else the part printed. */
function placeOf({ path, params }: Issue, logic: Json, line: string): Stretch | undefined {
  const name = params?.['name'];
  if (typeof name === 'string' && name !== '') {
    const named = findWord(line, name) ?? findWord(line, camel(name));
    if (named !== undefined) return named;
  }
  const part = path === '' ? undefined : partAt(logic, splitPath(path));
  const printed = part === undefined ? undefined : printFormula(part);
  const text = printed?.ok === true ? printed.value : undefined;
  const from = text === undefined ? -1 : line.indexOf(text);
  return text === undefined || from < 0 ? undefined : { from, to: from + text.length };
}

function camel(operation: string): string {
  return operation.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

function findWord(line: string, word: string): Stretch | undefined {
  const escaped = word.replace(/[^\w]/g, '\\$&');
  const found = new RegExp(`(?<![\\w.])${escaped}(?![\\w])`).exec(line);
  return found === null ? undefined : { from: found.index, to: found.index + word.length };
}

/** The part of logic at a path of operations and positions: `and.0.<=.1`. */
function partAt(logic: Json, path: readonly string[]): Json | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return logic;
  if (Array.isArray(logic)) {
    const item: Json | undefined = logic[Number(first)];
    return item === undefined ? undefined : partAt(item, rest);
  }
  const [position, ...deeper] = rest;
  if (!isJsonObject(logic) || position === undefined) return undefined;
  const arg = singleOperation(logic)?.args[Number(position)];
  return arg === undefined ? undefined : partAt(arg, deeper);
}
