/** What a formula may read: numbers and cents, dates as text, texts, booleans. */
export type Value = string | number | boolean;

/** Values of one kind: those of `only` when given, else those between the bounds, without those of `not`. */
export interface ValueSet {
  readonly only?: readonly Value[];
  readonly not?: readonly Value[];
  readonly from?: Bound;
  readonly to?: Bound;
}

export interface Bound {
  readonly value: Value;
  /** The bound itself is not in the set. */
  readonly open: boolean;
}

export const EVERYTHING: ValueSet = {};

/** What is in both. */
export function intersect(one: ValueSet, other: ValueSet): ValueSet {
  const from = tighter(one.from, other.from, (a, b) => a > b);
  const to = tighter(one.to, other.to, (a, b) => a < b);
  const not = [...(one.not ?? []), ...(other.not ?? [])];
  const only = both(one.only, other.only);
  return {
    ...(only === undefined ? {} : { only }),
    ...(not.length === 0 ? {} : { not }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function both(
  one: readonly Value[] | undefined,
  other: readonly Value[] | undefined,
): readonly Value[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((value) => other.includes(value));
}

function tighter(
  one: Bound | undefined,
  other: Bound | undefined,
  isTighter: (a: Value, b: Value) => boolean,
): Bound | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.value === other.value) return one.open ? one : other;
  return isTighter(one.value, other.value) ? one : other;
}

/** True only when certainly no value is in it: numbers are taken as dense, so that no set is called empty in error. */
export function isEmpty(set: ValueSet): boolean {
  if (set.only !== undefined) return !set.only.some((value) => holds(set, value));
  const { from, to } = set;
  if (from === undefined || to === undefined) return false;
  if (from.value === to.value) return from.open || to.open || set.not?.includes(from.value) === true;
  return from.value > to.value;
}

function holds({ not, from, to }: ValueSet, value: Value): boolean {
  if (not?.includes(value) === true) return false;
  if (from !== undefined && (value < from.value || (from.open && value === from.value))) return false;
  return to === undefined || value < to.value || (!to.open && value === to.value);
}
