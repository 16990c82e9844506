import type { Json } from '../../kernel';
import { argumentPath, compileKind, type Call, type Operation, type Term } from '../compilation';
import { agree, BOOLEAN, kindOf } from '../type-relations';
import type { LogicType } from '../types';

type Scalar = string | number | boolean;
type Test = (a: Scalar, b: Scalar) => boolean;

const EQUALITIES: Readonly<Record<string, Test>> = { '==': (a, b) => a === b, '!=': (a, b) => a !== b };
const ORDERS: Readonly<Record<string, Test>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const ORDERED = ['number', 'money', 'date'] as const;
const EQUAL = [...ORDERED, 'text', 'boolean'] as const;

/** Two values of one kind; false when either is missing or they turn out to be of different kinds. */
function compileTest(call: Call, kinds: readonly LogicType['kind'][], test: Test): Term {
  const left = compileKind(call, 0, ...kinds);
  const right = compileKind(call, 1, ...kinds);
  checkPair(call, left, right);
  const runLeft = left.run;
  const runRight = right.run;
  return {
    type: BOOLEAN,
    run(scope) {
      const a = runLeft(scope);
      const b = runRight(scope);
      return isScalar(a) && isScalar(b) && typeof a === typeof b && test(a, b);
    },
  };
}

function checkPair(call: Call, left: Term, right: Term): void {
  const nullAt = call.args.indexOf(null);
  if (nullAt >= 0) call.compilation.refuse('logic-compare-null', argumentPath(call, nullAt));
  else if (!agree(left.type, right.type))
    call.compilation.mismatch(argumentPath(call, 1), kindOf(left.type), right.type);
  checkOption(call, 1, left.type, right.literal);
  checkOption(call, 0, right.type, left.literal);
}

/** A literal that is none of the options can never be chosen: a slip of the pen. */
function checkOption(call: Call, index: number, type: LogicType, literal: Json | undefined): void {
  if (type.kind !== 'choice' || type.options === undefined) return;
  for (const option of Array.isArray(literal) ? literal : [literal]) {
    if (typeof option === 'string' && !type.options.includes(option)) {
      call.compilation.refuse('logic-unknown-option', argumentPath(call, index), { option });
    }
  }
}

function isScalar(value: Json): value is Scalar {
  return value !== null && typeof value !== 'object';
}

function compileIn(call: Call): Term {
  const member = compileKind(call, 0, ...EQUAL);
  const list = compileKind(call, 1, 'list');
  if (list.type.kind === 'list') {
    if (!agree(member.type, list.type.of))
      call.compilation.mismatch(argumentPath(call, 0), list.type.of.kind, member.type);
    checkOption(call, 1, member.type, list.literal);
    checkOption(call, 0, list.type.of, member.literal);
  }
  return {
    type: BOOLEAN,
    run(scope) {
      const value = member.run(scope);
      const values = list.run(scope);
      return isScalar(value) && Array.isArray(values) && values.includes(value);
    },
  };
}

function operations(tests: Readonly<Record<string, Test>>, kinds: readonly LogicType['kind'][]) {
  return Object.entries(tests).map(([name, test]): readonly [string, Operation] => [
    name,
    { min: 2, max: 2, compile: (call) => compileTest(call, kinds, test) },
  ]);
}

export const COMPARE_OPERATIONS: Readonly<Record<string, Operation>> = {
  ...Object.fromEntries([...operations(EQUALITIES, EQUAL), ...operations(ORDERS, ORDERED)]),
  in: { min: 2, max: 2, compile: compileIn },
};
