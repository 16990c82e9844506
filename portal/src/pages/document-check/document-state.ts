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

/** The word for the state of a document. */
export function documentStateKey(state: DocumentState): MessageKey {
  return KEYS[state];
}
