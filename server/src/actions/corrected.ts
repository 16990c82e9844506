import type { Text } from '@istanze/shared';
import type { ActionContext } from './action-type';

/** What is registered when the applicant corrects what they sent. */
export const CORRECTION_SUBJECT: Text = { it: 'Correzione della richiesta', en: 'Correction of the request' };

/** Which correction led to this action, by the version it made; undefined where none did. */
export function correctionOf({ cause }: Pick<ActionContext, 'cause'>): string | undefined {
  const { correction } = cause;
  return typeof correction === 'number' ? String(correction) : undefined;
}
