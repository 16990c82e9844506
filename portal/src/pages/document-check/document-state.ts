import type { DocumentState } from '../../graphql/generated/graphql';
import type { MessageKey } from '../../i18n/it';

const KEYS: Readonly<Record<DocumentState, MessageKey>> = {
  PENDING: 'document.pending',
  ACTIVE: 'document.active',
  SUSPENDED: 'document.suspended',
  EXPIRED: 'document.expired',
  REVOKED: 'document.revoked',
  REPLACED: 'document.replaced',
};

export type Verdict = 'valid' | 'not-yet' | 'invalid';

/** What a controller is told first: a document in force from a later day is neither valid nor refused. `today` is the Italian day. */
export function verdictOf(
  check: { readonly valid: boolean; readonly state: DocumentState | null; readonly validFrom: string | null },
  today: string,
): Verdict {
  if (check.valid) return 'valid';
  return check.state === 'ACTIVE' && check.validFrom !== null && check.validFrom > today
    ? 'not-yet'
    : 'invalid';
}

interface Standing {
  readonly state: DocumentState;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The word for how a document stands on a day: one in force may still have to begin, or be over. */
export function documentStateKey({ state, validFrom, validTo }: Standing, today: string): MessageKey {
  if (state !== 'ACTIVE') return KEYS[state];
  if (validFrom !== null && validFrom > today) return 'document.later';
  return validTo !== null && validTo < today ? 'document.expired' : 'document.active';
}
