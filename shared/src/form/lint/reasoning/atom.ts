import type { Logic } from '../../../definition';
import { isJsonObject, type Json } from '../../../kernel';
import type { Bound, Value, ValueSet } from './value-set';

/** What must be so of one term: that it is missing (where that is allowed) or has one of the values. */
export interface Demand {
  readonly kind: 'value';
  readonly term: string;
  readonly mayBeMissing: boolean;
  readonly set: ValueSet;
}

/** Both terms have a value, and the first is less than the second, or no more. */
export interface Order {
  readonly kind: 'order';
  readonly low: string;
  readonly high: string;
  readonly strict: boolean;
}

export type Atom = Demand | Order;

/** Either of the lists of atoms holds; no list at all is false, an empty one true. */
export type Cases = readonly (readonly Atom[])[];

export const ALWAYS: Cases = [[]];
export const NEVER: Cases = [];

/** How terms are named: the same name is the same value, whoever reads it. */
export type NameOf = (term: Json) => string;

const TESTS = ['==', '!=', '<', '<=', '>', '>='] as const;
type Test = (typeof TESTS)[number];

const MIRRORED: Readonly<Record<Test, Test>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const OPPOSITE: Readonly<Record<Test, Test>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

export function isTest(name: string): name is Test {
  return TESTS.some((test) => test === name);
}

/** What a comparison asks; denied, also a missing value will do. */
export function comparison(
  test: Test,
  left: Json,
  right: Json,
  denied: boolean,
  nameOf: NameOf,
): Cases | undefined {
  const [one, other] = [constant(left), constant(right)];
  if (other !== undefined && one === undefined) return [[demand(nameOf(left), test, other, denied)]];
  if (one !== undefined && other === undefined) return [[demand(nameOf(right), MIRRORED[test], one, denied)]];
  if (one !== undefined) return undefined;
  return between(test, nameOf(left), nameOf(right), denied);
}

function demand(term: string, test: Test, value: Value, denied: boolean): Demand {
  return { kind: 'value', term, mayBeMissing: denied, set: setOf(denied ? OPPOSITE[test] : test, value) };
}

function setOf(test: Test, value: Value): ValueSet {
  const bound = (open: boolean): Bound => ({ value, open });
  if (test === '==') return { only: [value] };
  if (test === '!=') return { not: [value] };
  if (test === '<' || test === '<=') return { to: bound(test === '<') };
  return { from: bound(test === '>') };
}

function between(test: Test, left: string, right: string, denied: boolean): Cases {
  if (!denied) return ordered(test, left, right);
  return [[missing(left)], [missing(right)], ...ordered(OPPOSITE[test], left, right)];
}

function ordered(test: Test, left: string, right: string): Cases {
  const order = (low: string, high: string, strict: boolean): Order => ({ kind: 'order', low, high, strict });
  if (test === '==') return [[order(left, right, false), order(right, left, false)]];
  if (test === '!=') return [[given(left), given(right)]];
  const strict = test === '<' || test === '>';
  return test === '<' || test === '<=' ? [[order(left, right, strict)]] : [[order(right, left, strict)]];
}

export function given(term: string): Demand {
  return { kind: 'value', term, mayBeMissing: false, set: {} };
}

export function missing(term: string): Demand {
  return { kind: 'value', term, mayBeMissing: true, set: { only: [] } };
}

/** `term in [constants]`; undefined where that is not what is asked. */
export function membership(term: Json, list: Json, denied: boolean, nameOf: NameOf): Cases | undefined {
  if (!Array.isArray(list) || constant(term) !== undefined) return undefined;
  const values = list.map((item: Json) => constant(item));
  if (values.includes(undefined)) return undefined;
  const known = values.filter((value) => value !== undefined);
  return [
    [
      {
        kind: 'value',
        term: nameOf(term),
        mayBeMissing: denied,
        set: denied ? { not: known } : { only: known },
      },
    ],
  ];
}

/** The value of a literal, of a date or of an amount written in the formula. */
export function constant(logic: Logic): Value | undefined {
  if (typeof logic === 'number' || typeof logic === 'string' || typeof logic === 'boolean') return logic;
  if (!isJsonObject(logic)) return undefined;
  const [entry, ...others] = Object.entries(logic);
  if (entry === undefined || others.length > 0) return undefined;
  const [name, args] = entry;
  const only: Json | undefined = Array.isArray(args) ? args[0] : args;
  const isWritten =
    (name === 'date' && typeof only === 'string') || (name === 'money' && typeof only === 'number');
  return isWritten && (typeof only === 'string' || typeof only === 'number') ? only : undefined;
}
