/** What the model for municipalities offers as an answer, in its order. */
const POSITIVE = ['clear', 'complete', 'progress', 'technical', 'other'] as const;
const NEGATIVE = ['unclear', 'incomplete', 'no-progress', 'technical-problems', 'other'] as const;
const LOWEST_POSITIVE = 4;

/** The reasons that belong to a score: what was liked from four stars on, what was hard below. */
export function reasonsOf(score: number): readonly string[] {
  return score >= LOWEST_POSITIVE ? POSITIVE : NEGATIVE;
}
