import type { Atom, Order } from './atom';
import { EVERYTHING, intersect, isEmpty, type ValueSet } from './value-set';

interface Known {
  readonly mayBeMissing: boolean;
  readonly set: ValueSet;
}

/** What is known of each term when all the atoms hold. */
export type Knowledge = ReadonlyMap<string, Known>;

/** False only when the atoms certainly cannot hold together: bounds are carried along the orders until nothing changes. */
export function isPossible(
  atoms: readonly Atom[],
  domainOf: (term: string) => ValueSet | undefined,
): boolean {
  const known = new Map<string, Known>();
  const learn = (term: string, mayBeMissing: boolean, set: ValueSet): void => {
    const before = known.get(term) ?? { mayBeMissing: true, set: domainOf(term) ?? EVERYTHING };
    known.set(term, { mayBeMissing: before.mayBeMissing && mayBeMissing, set: intersect(before.set, set) });
  };
  const orders = atoms.filter((atom) => atom.kind === 'order');
  for (const atom of atoms) {
    if (atom.kind === 'value') learn(atom.term, atom.mayBeMissing, atom.set);
    else for (const term of [atom.low, atom.high]) learn(term, false, EVERYTHING);
  }
  for (let round = 0; round <= orders.length; round++) carry(orders, known, learn);
  if (hasStrictRing(orders)) return false;
  return [...known.values()].every(({ mayBeMissing, set }) => mayBeMissing || !isEmpty(set));
}

function carry(
  orders: readonly Order[],
  known: Knowledge,
  learn: (term: string, mayBeMissing: boolean, set: ValueSet) => void,
): void {
  for (const { low, high, strict } of orders) {
    const from = lowest(known.get(low)?.set);
    if (from !== undefined) learn(high, false, { from: { ...from, open: from.open || strict } });
    const to = highest(known.get(high)?.set);
    if (to !== undefined) learn(low, false, { to: { ...to, open: to.open || strict } });
  }
}

function lowest(set: ValueSet | undefined) {
  const [only, ...others] = set?.only ?? [];
  return only !== undefined && others.length === 0 ? { value: only, open: false } : set?.from;
}

function highest(set: ValueSet | undefined) {
  const [only, ...others] = set?.only ?? [];
  return only !== undefined && others.length === 0 ? { value: only, open: false } : set?.to;
}

/** A ring of orders with one "less than" in it: something would be less than itself. */
function hasStrictRing(orders: readonly Order[]): boolean {
  return orders.some(({ low, high, strict }) => strict && reaches(high, low, orders));
}

function reaches(from: string, to: string, orders: readonly Order[]): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const { low, high } of orders) if (low === at) seen.add(high);
  }
  return false;
}

/** The terms that must have a value for the atoms to hold. */
export function neededBy(atoms: readonly Atom[]): readonly string[] {
  const needed = new Set<string>();
  for (const atom of atoms) {
    if (atom.kind === 'order') [atom.low, atom.high].forEach((term) => needed.add(term));
    else if (!atom.mayBeMissing) needed.add(atom.term);
  }
  return [...needed];
}
