import type { StateCategory } from '../graphql/generated/graphql';
import type { MessageKey } from '../i18n/it';

const KEYS: Readonly<Partial<Record<StateCategory, MessageKey>>> = {
  COMPLETED: 'statistics.outcome.COMPLETED',
  REJECTED: 'statistics.outcome.REJECTED',
  DISMISSED: 'statistics.outcome.DISMISSED',
  WITHDRAWN: 'statistics.outcome.WITHDRAWN',
};

/** How a closed instance ended, in words; only final states are counted. */
export function outcomeKey(category: StateCategory): MessageKey {
  return KEYS[category] ?? 'statistics.outcome.COMPLETED';
}
