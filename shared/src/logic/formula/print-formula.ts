import { fail, isJsonObject, ok, type Json, type JsonObject, type Result } from '../../kernel';
import { MAX_LOGIC_DEPTH } from '../limits';
import { isVariableName } from '../variable';
import { ITEM, isFormulaWord, PRECEDENCE, toFunctionName, toOperationName } from './words';

const ATOM = 100;
const UNARY = 20;

class NotPrintable extends Error {}

/** A piece of a formula line and how tightly it binds. */
interface Piece {
  readonly text: string;
  readonly binds: number;
}

/**
 * Writes JSON Logic as a formula line that `parseFormula` reads back into the same. Issue `logic-not-printable` for what
 * is no well-formed logic.
 */
export function printFormula(logic: Json): Result<string> {
  try {
    return ok(piece(logic, 1).text);
  } catch (error) {
    if (!(error instanceof NotPrintable)) throw error;
    return fail([{ code: 'logic-not-printable', path: '' }]);
  }
}

function piece(logic: Json, depth: number): Piece {
  if (depth > MAX_LOGIC_DEPTH) throw new NotPrintable();
  if (Array.isArray(logic))
    return atom(`[${logic.map((item: Json) => piece(item, depth + 1).text).join(', ')}]`);
  if (isJsonObject(logic)) return operation(logic, depth);
  if (typeof logic === 'string') return atom(quoted(logic));
  if (typeof logic === 'number' && logic < 0) return { text: String(logic), binds: UNARY };
  return atom(String(logic));
}

function atom(text: string): Piece {
  return { text, binds: ATOM };
}

function operation(logic: JsonObject, depth: number): Piece {
  const [entry, ...others] = Object.entries(logic);
  if (entry === undefined || others.length > 0) throw new NotPrintable();
  const [name, given] = entry;
  const args: readonly Json[] = Array.isArray(given) ? given : [given];
  if (name === 'var') return atom(variable(args));
  if (name === 'money') return money(args, depth);
  if (name === '!' || name === 'not')
    return { text: `not ${tight(single(args), depth, UNARY)}`, binds: UNARY };
  if (name === '-' && args.length === 1)
    return { text: `-${tight(single(args), depth, ATOM)}`, binds: UNARY };
  const precedence = PRECEDENCE[name];
  if (precedence !== undefined) return infix(name, precedence, args, depth);
  return functionCall(name, args, depth);
}

function variable(args: readonly Json[]): string {
  const name = single(args);
  if (name === '') return ITEM;
  if (typeof name !== 'string') throw new NotPrintable();
  const segments = name.split('.');
  if (!segments.every(isVariableName) || isFormulaWord(segments[0] ?? '')) throw new NotPrintable();
  return name;
}

function single(args: readonly Json[]): Json {
  const [only, ...others] = args;
  if (only === undefined || others.length > 0) throw new NotPrintable();
  return only;
}

function money(args: readonly Json[], depth: number): Piece {
  const cents = single(args);
  if (typeof cents !== 'number') return atom(`cents(${piece(cents, depth + 1).text})`);
  if (!Number.isSafeInteger(cents) || Math.abs(cents) >= 1e14) throw new NotPrintable();
  const whole = Math.floor(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const text = `${cents < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`} €`;
  return { text, binds: cents < 0 ? UNARY : ATOM };
}

/** Operands bind tighter than the operator; the first one of an operator of two may bind as tightly, as it is read from the left. */
function infix(name: string, precedence: number, args: readonly Json[], depth: number): Piece {
  if (args.length < 2) throw new NotPrintable();
  const texts = args.map((arg, index) => tight(arg, depth, index === 0 ? precedence : precedence + 1));
  return { text: texts.join(` ${name} `), binds: precedence };
}

function tight(logic: Json, depth: number, least: number): string {
  const { text, binds } = piece(logic, depth + 1);
  return binds >= least ? text : `(${text})`;
}

function functionCall(name: string, args: readonly Json[], depth: number): Piece {
  const written = toFunctionName(name);
  if (!isVariableName(written) || isFormulaWord(written) || toOperationName(written) !== name)
    throw new NotPrintable();
  return atom(`${written}(${args.map((arg) => piece(arg, depth + 1).text).join(', ')})`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function quoted(text: string): string {
  return `"${text.replace(/[\\"\n\r\t]/g, (char) => ESCAPES[char] ?? char)}"`;
}
