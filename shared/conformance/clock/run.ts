import { isJsonObject, type JsonObject } from '../../src/kernel';
import { computeTerm, type TermFacts } from '../../src/workflow';

/** `{startedAt, maximumDays, today, marks}` → the term on that day. */
export function runClock(given: JsonObject): JsonObject {
  if (!isGiven(given)) throw new Error('Not the facts of a term');
  return { ...computeTerm(given) };
}

function isGiven(given: unknown): given is TermFacts {
  return isJsonObject(given) && typeof given['startedAt'] === 'string' && Array.isArray(given['marks']);
}
