import type { Logic } from '../../../definition';
import { isJsonObject, type Json } from '../../../kernel';
import {
  ALWAYS,
  comparison,
  isTest,
  membership,
  NEVER,
  type Atom,
  type Cases,
  type Demand,
  type NameOf,
} from './atom';

/** More cases than these are not looked at one by one. */
export const MAX_CASES = 64;

/**
 * The cases in which a condition holds (or, denied, does not hold), over comparisons of terms. Whatever is not understood
 * is a term of its own that is true or not: cases may be too wide, never too few.
 */
export function casesOf(logic: Logic, denied: boolean, nameOf: NameOf): Cases {
  if (typeof logic === 'boolean') return logic !== denied ? ALWAYS : NEVER;
  if (!isJsonObject(logic)) return truth(logic, denied, nameOf);
  const [entry, ...others] = Object.entries(logic);
  if (entry === undefined || others.length > 0) return truth(logic, denied, nameOf);
  const [name, given] = entry;
  const args: readonly Json[] = Array.isArray(given) ? given : [given];
  return operation(name, args, denied, nameOf) ?? truth(logic, denied, nameOf);
}

/** Undefined where the operation is not understood or gives too many cases. */
function operation(name: string, args: readonly Json[], denied: boolean, nameOf: NameOf): Cases | undefined {
  const [first = null, second = null] = args;
  if (name === '!' || name === 'not') return casesOf(first, !denied, nameOf);
  if (name === 'and' || name === 'or') {
    const parts = args.map((part) => casesOf(part, denied, nameOf));
    return (name === 'and') === denied ? anyOf(parts) : allOf(parts);
  }
  if (isTest(name) && args.length === 2) return comparison(name, first, second, denied, nameOf);
  if (name === 'present' && args.length === 1) return [[presence(nameOf(first), denied)]];
  if (name === 'in' && args.length === 2) return membership(first, second, denied, nameOf);
  return undefined;
}

/** An empty text is as good as none. */
function presence(term: string, denied: boolean): Demand {
  return { kind: 'value', term, mayBeMissing: denied, set: denied ? { only: [''] } : { not: [''] } };
}

function truth(logic: Logic, denied: boolean, nameOf: NameOf): Cases {
  const atom: Demand = denied
    ? { kind: 'value', term: nameOf(logic), mayBeMissing: true, set: { not: [true] } }
    : { kind: 'value', term: nameOf(logic), mayBeMissing: false, set: { only: [true] } };
  return [[atom]];
}

function anyOf(parts: readonly Cases[]): Cases | undefined {
  const cases = parts.flat();
  return cases.length > MAX_CASES ? undefined : cases;
}

/** Every way of taking one case of each; undefined when they are too many. */
export function allOf(parts: readonly Cases[]): Cases | undefined {
  let cases: Cases = ALWAYS;
  for (const part of parts) {
    cases = cases.flatMap((one) => part.map((other): readonly Atom[] => [...one, ...other]));
    if (cases.length > MAX_CASES) return undefined;
  }
  return cases;
}
