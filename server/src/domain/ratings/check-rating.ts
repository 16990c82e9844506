import type { Issue } from '@istanze/shared';
import { reasonsOf } from './rating-reasons';

export interface RatingInput {
  /** `service:SLUG` for a sheet, `page:PATH` for another page, `instance:CODE` for a service just used. */
  readonly target: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly text: string | null;
  /** What tells the visits of people without a login apart; made up by their browser. */
  readonly visit: string | null;
}

const MOST_TEXT = 200;
const VISIT = /^[0-9a-f]{32}$/;

/** What is wrong with a rating before anything is looked up; `known` for who is logged in. */
export function checkRating({ score, reasons, text, visit }: RatingInput, known: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  if (!Number.isInteger(score) || score < 1 || score > 5)
    issues.push({ code: 'required-choice', path: 'score' });
  const offered = reasonsOf(score);
  if (new Set(reasons).size !== reasons.length || reasons.some((reason) => !offered.includes(reason)))
    issues.push({ code: 'choice-unknown', path: 'reasons' });
  if (text !== null && text.length > MOST_TEXT)
    issues.push({ code: 'text-long', path: 'text', params: { max: MOST_TEXT, length: text.length } });
  if (!known && !VISIT.test(visit ?? '')) issues.push({ code: 'required', path: 'visit' });
  return issues;
}
