import type { Json } from '@istanze/shared';
import { logicOfOperand, operandOf, singleOperation, type Operand } from './operand';

/** What a clause says of its two sides; the last four need no second one. */
export const OPERATORS = [
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'not-in',
  'includes',
  'not-includes',
  'present',
  'absent',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** One statement of a condition: “ISEE is less than 15.000 €”. While it is being written parts may be missing. */
export interface Clause {
  readonly left: Operand | undefined;
  readonly operator: Operator;
  readonly right: Operand | undefined;
}

/** A statement in a sentence: its logic, missing while it is not complete, and what was picked so far. */
export interface Leaf {
  readonly logic: Json | undefined;
  readonly draft?: Clause;
}

export const EMPTY_CLAUSE: Clause = { left: undefined, operator: '==', right: undefined };

export function takesSecond(operator: Operator): boolean {
  return operator !== 'present' && operator !== 'absent';
}

/** The statement a leaf shows; undefined when only a formula can. */
export function clauseOf({ logic, draft }: Leaf): Clause | undefined {
  return draft ?? (logic === undefined ? EMPTY_CLAUSE : readClause(logic));
}

/** A leaf of a statement being written: without logic until it is complete. */
export function leafOf(draft: Clause): Leaf {
  return { logic: writeClause(draft), draft };
}

/** The statement that logic makes; undefined when it is none, or is made of several. */
export function readClause(logic: Json): Clause | undefined {
  const operation = singleOperation(logic);
  if (operation === undefined) return undefined;
  const { name, args } = operation;
  const [first, second] = args;
  if (name === 'var')
    return { left: operandOf(logic), operator: '==', right: { kind: 'value', value: true } };
  if (first === undefined) return undefined;
  if (name === 'present' && args.length === 1)
    return { left: operandOf(first), operator: 'present', right: undefined };
  if (name === '!' && args.length === 1) return negated(readClause(first), first);
  const operator = OPERATORS.find((one) => one === name);
  if (operator === undefined || second === undefined || args.length !== 2) return undefined;
  return operator === 'in' ? readMembership(first, second) : compared(first, operator, second);
}

function compared(first: Json, operator: Operator, second: Json): Clause {
  return { left: operandOf(first), operator, right: operandOf(second) };
}

/** `x in [a, b]` is said of x; `"a" in list` is said of the list. */
function readMembership(member: Json, list: Json): Clause {
  if (operandOf(member).kind === 'value')
    return { left: operandOf(list), operator: 'includes', right: operandOf(member) };
  return compared(member, 'in', list);
}

const NEGATIONS = { present: 'absent', in: 'not-in', includes: 'not-includes' } as const;

/** Only what has a name of its own when denied: a missing answer makes `not (a < b)` true and `a >= b` false. */
function negated(clause: Clause | undefined, logic: Json): Clause | undefined {
  if (clause === undefined || singleOperation(logic)?.name === 'var') return undefined;
  const { operator } = clause;
  if (operator !== 'present' && operator !== 'in' && operator !== 'includes') return undefined;
  return { ...clause, operator: NEGATIONS[operator] };
}

/** The logic of a statement; undefined while it is not complete. */
export function writeClause({ left, operator, right }: Clause): Json | undefined {
  const first = logicOfOperand(left);
  if (first === undefined) return undefined;
  if (operator === 'present') return { present: [first] };
  if (operator === 'absent') return { '!': [{ present: [first] }] };
  const second = logicOfOperand(right);
  if (second === undefined) return undefined;
  switch (operator) {
    case 'not-in':
      return { '!': [{ in: [first, second] }] };
    case 'includes':
      return { in: [second, first] };
    case 'not-includes':
      return { '!': [{ in: [second, first] }] };
    default:
      return { [operator]: [first, second] };
  }
}
