import { inEveryLanguage } from '../messages';
import type { ActionContext } from './action-type';

/** What is registered when the applicant corrects what they sent. */
export const CORRECTION_SUBJECT = inEveryLanguage('register.correction');

/** Which correction led to this action, by the version it made; undefined where none did. */
export function correctionOf({ cause }: Pick<ActionContext, 'cause'>): string | undefined {
  const { correction } = cause;
  return typeof correction === 'number' ? String(correction) : undefined;
}
