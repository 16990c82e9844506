import { roundHalfUp, type Json } from '../../kernel';
import {
  argumentPath,
  compileAll,
  compileKind,
  type Call,
  type Operation,
  type Run,
  type Term,
} from '../compilation';
import { agree, ANY, kindOf, MONEY, NUMBER } from '../type-relations';
import type { LogicType } from '../types';

const MANY = Number.POSITIVE_INFINITY;
const MOST_DIGITS = 6;

/** A number that JSON can hold; null for what is none (division by zero, overflow). */
export function finite(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
}

/** Money stays in whole cents whatever is done to it, rounded half away from zero. */
function toType(type: LogicType, value: number): number | null {
  const result = finite(value);
  if (result === null || type.kind !== 'money') return result;
  return Number.isSafeInteger(Math.trunc(result)) ? roundHalfUp(result) : null;
}

/** Folds numbers from the left; null as soon as one is missing. */
function fold(runs: readonly Run[], type: LogicType, step: (a: number, b: number) => number): Run {
  return (scope) => {
    let result: number | undefined;
    for (const run of runs) {
      const value = run(scope);
      if (typeof value !== 'number') return null;
      result = result === undefined ? value : step(result, value);
    }
    return result === undefined ? null : toType(type, result);
  };
}

/** All numbers, or all money. */
function compileSameKind(call: Call): { readonly terms: readonly Term[]; readonly type: LogicType } {
  const terms = call.args.map((_argument, index) => compileKind(call, index, 'number', 'money'));
  return { terms, type: sameType(call, terms) };
}

function sameType(call: Call, terms: readonly Term[]): LogicType {
  let type: LogicType = ANY;
  for (const [index, term] of terms.entries()) {
    if (!agree(type, term.type))
      return call.compilation.mismatch(argumentPath(call, index), kindOf(type), term.type).type;
    if (type.kind === 'any') type = term.type;
  }
  return type;
}

function compileAdd(call: Call): Term {
  const { terms, type } = compileSameKind(call);
  return {
    type,
    run: fold(
      terms.map(({ run }) => run),
      type,
      (a, b) => a + b,
    ),
  };
}

function compileSubtract(call: Call): Term {
  const { terms, type } = compileSameKind(call);
  const [first] = terms;
  if (terms.length > 1 || first === undefined)
    return {
      type,
      run: fold(
        terms.map(({ run }) => run),
        type,
        (a, b) => a - b,
      ),
    };
  return { type, run: (scope) => negate(first.run(scope)) };
}

function negate(value: Json): Json {
  return typeof value === 'number' ? finite(-value) : null;
}

/** One factor may be money. */
function compileMultiply(call: Call): Term {
  const terms = call.args.map((_argument, index) => compileKind(call, index, 'number', 'money'));
  const money = terms
    .map(({ type }, index) => (type.kind === 'money' ? index : -1))
    .filter((index) => index >= 0);
  const second = money[1];
  if (second !== undefined) return call.compilation.mismatch(argumentPath(call, second), 'number', MONEY);
  const type = money.length > 0 ? MONEY : terms.some((term) => term.type.kind === 'any') ? ANY : NUMBER;
  return {
    type,
    run: fold(
      terms.map(({ run }) => run),
      type,
      (a, b) => a * b,
    ),
  };
}

/** Money by number is money, money by money is number. */
function compileDivide(call: Call): Term {
  const above = compileKind(call, 0, 'number', 'money');
  const below = compileKind(call, 1, 'number', 'money');
  if (above.type.kind === 'number' && below.type.kind === 'money') {
    return call.compilation.mismatch(argumentPath(call, 1), 'number', MONEY);
  }
  const type = above.type.kind === 'money' && below.type.kind === 'any' ? ANY : above.type;
  const result = below.type.kind === 'money' ? NUMBER : type;
  return { type: result, run: fold([above.run, below.run], result, (a, b) => a / b) };
}

/** `round(x, digits)`, half away from zero; of money, digits of euro. */
function compileRound(call: Call): Term {
  const term = compileKind(call, 0, 'number', 'money');
  const digits = call.args[1] ?? 0;
  if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < 0 || digits > MOST_DIGITS) {
    return call.compilation.refuse('logic-literal-needed', argumentPath(call, 1), {
      expected: `0–${MOST_DIGITS}`,
    });
  }
  const scale = 10 ** (term.type.kind === 'money' ? digits - 2 : digits);
  return {
    type: term.type,
    run(scope) {
      const value = term.run(scope);
      return typeof value === 'number' ? finite(rounded(value, scale)) : null;
    },
  };
}

function rounded(value: number, scale: number): number {
  return Math.abs(value) >= 1e15
    ? value
    : scale < 1
      ? roundHalfUp(value * scale) * (1 / scale)
      : roundHalfUp(value * scale) / scale;
}

/** `money(cents)`: a literal amount, or a number of cents made into money. */
function compileMoney(call: Call): Term {
  const term = compileKind(call, 0, 'number');
  const literal = term.literal;
  if (typeof literal === 'number') {
    if (!Number.isSafeInteger(literal))
      return call.compilation.refuse('logic-literal-needed', argumentPath(call, 0), { expected: 'cents' });
    return { type: MONEY, run: () => literal, literal };
  }
  return { type: MONEY, run: fold([term.run], MONEY, (a) => a) };
}

/** `sum`, `min`, `max` of one list or of several values; of an empty list the sum is 0 and the others are null. */
function compileAggregate(
  call: Call,
  step: (a: Json, b: Json) => Json,
  empty: Json,
  kinds: readonly LogicType['kind'][],
): Term {
  const terms = compileAll(call);
  const [list] = terms;
  if (terms.length === 1 && list !== undefined) return aggregateList(call, list, step, empty, kinds);
  terms.forEach((term, index) => checkKind(call, index, term.type, kinds));
  const runs = terms.map(({ run }) => run);
  return {
    type: sameType(call, terms),
    run: (scope) =>
      aggregate(
        runs.map((run) => run(scope)),
        step,
        empty,
      ),
  };
}

function aggregateList(
  call: Call,
  list: Term,
  step: (a: Json, b: Json) => Json,
  empty: Json,
  kinds: readonly LogicType['kind'][],
): Term {
  const of = list.type.kind === 'list' ? list.type.of : list.type;
  if (list.type.kind !== 'list' && list.type.kind !== 'any')
    return call.compilation.mismatch(argumentPath(call, 0), 'list', list.type);
  checkKind(call, 0, of, kinds);
  return {
    type: of,
    run(scope) {
      const values = list.run(scope);
      return values === null ? empty : Array.isArray(values) ? aggregate(values, step, empty) : null;
    },
  };
}

function checkKind(call: Call, index: number, type: LogicType, kinds: readonly LogicType['kind'][]): void {
  if (type.kind !== 'any' && !kinds.includes(type.kind))
    call.compilation.mismatch(argumentPath(call, index), kinds.join('|'), type);
}

function aggregate(values: readonly Json[], step: (a: Json, b: Json) => Json, empty: Json): Json {
  let result: Json | undefined;
  for (const value of values) {
    if (value === null) return null;
    result = result === undefined ? value : step(result, value);
  }
  return result ?? (values.length === 0 ? empty : null);
}

function add(a: Json, b: Json): Json {
  return typeof a === 'number' && typeof b === 'number' ? finite(a + b) : null;
}

function pick(wanted: (a: string | number, b: string | number) => boolean) {
  return (a: Json, b: Json): Json => {
    if (typeof a === 'number' && typeof b === 'number') return wanted(a, b) ? a : b;
    return typeof a === 'string' && typeof b === 'string' ? (wanted(a, b) ? a : b) : null;
  };
}

const least = pick((a, b) => a <= b);
const greatest = pick((a, b) => a >= b);
const NUMBERS = ['number', 'money'] as const;
const ORDERED = ['number', 'money', 'date'] as const;

export const ARITHMETIC_OPERATIONS: Readonly<Record<string, Operation>> = {
  '+': { min: 2, max: MANY, compile: compileAdd },
  '-': { min: 1, max: 2, compile: compileSubtract },
  '*': { min: 2, max: MANY, compile: compileMultiply },
  '/': { min: 2, max: 2, compile: compileDivide },
  round: { min: 1, max: 2, compile: compileRound },
  money: { min: 1, max: 1, compile: compileMoney },
  sum: { min: 1, max: MANY, compile: (call) => compileAggregate(call, add, 0, NUMBERS) },
  min: { min: 1, max: MANY, compile: (call) => compileAggregate(call, least, null, ORDERED) },
  max: { min: 1, max: MANY, compile: (call) => compileAggregate(call, greatest, null, ORDERED) },
};
