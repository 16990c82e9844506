import { romeDate, type StateCategory } from '@istanze/shared';
import { inEveryLanguage } from '../../messages';
import type { NextAction } from './instance-summary.types';

export interface NextActionFacts {
  readonly category: StateCategory;
  readonly expiresAt: Date | null;
  /** Last day to answer, where the state has a deadline. */
  readonly answerDue: string | null;
  /** Last day of what is still to be paid; null when nothing is. */
  readonly paymentDue: string | null;
  readonly hasDocument: boolean;
}

/** What the person has to do now; null while somebody else has to. */
export function nextActionOf(facts: NextActionFacts): NextAction | null {
  switch (facts.category) {
    case 'draft':
      return action('resume', facts.expiresAt === null ? null : romeDate(facts.expiresAt.toISOString()));
    case 'waiting-citizen':
      return action('answer', facts.answerDue);
    case 'waiting-payment':
      return facts.paymentDue === null ? null : action('pay', facts.paymentDue);
    case 'completed':
    case 'accepted':
      return facts.hasDocument ? action('download', null) : null;
    default:
      return null;
  }
}

function action(kind: 'resume' | 'answer' | 'pay' | 'download', due: string | null): NextAction {
  return { kind, label: inEveryLanguage(`step.${kind}`), due };
}
