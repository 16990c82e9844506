import type { LogicType } from './types';

export const ANY: LogicType = { kind: 'any' };
export const BOOLEAN: LogicType = { kind: 'boolean' };
export const NUMBER: LogicType = { kind: 'number' };
export const MONEY: LogicType = { kind: 'money' };
export const DATE: LogicType = { kind: 'date' };
export const TEXT: LogicType = { kind: 'text' };

export type LogicKind = LogicType['kind'];

/** A choice is a text of few values: both compare and join alike. */
export function kindOf(type: LogicType): LogicKind {
  return type.kind === 'choice' ? 'text' : type.kind;
}

/** True when values of the two types may stand for one another; lists by what they hold. */
export function agree(a: LogicType, b: LogicType): boolean {
  if (a.kind === 'any' || b.kind === 'any') return true;
  if (a.kind === 'list' && b.kind === 'list') return agree(a.of, b.of);
  return kindOf(a) === kindOf(b);
}

/** The type that covers both; undefined when they do not agree. */
export function join(a: LogicType, b: LogicType): LogicType | undefined {
  if (!agree(a, b)) return undefined;
  if (a.kind === 'any') return b;
  if (b.kind === 'any') return a;
  if (a.kind === 'choice' || b.kind === 'choice') return a.kind === b.kind ? joinChoices(a, b) : TEXT;
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', of: join(a.of, b.of) ?? ANY };
  return a;
}

function joinChoices(a: LogicType, b: LogicType): LogicType {
  if (a.kind !== 'choice' || b.kind !== 'choice' || a.options === undefined || b.options === undefined)
    return { kind: 'choice' };
  return { kind: 'choice', options: [...new Set([...a.options, ...b.options])] };
}
