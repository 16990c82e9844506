import type { Locale } from '@istanze/shared';
import { queueFilter, type QueueState } from './queue-state';

/** Address of the list as a file; outside the back office, and with whose session it is asked for. */
export function exportAddress(state: QueueState, format: 'csv' | 'xlsx', locale: Locale): string {
  const { categories, open } = queueFilter(state);
  const params = new URLSearchParams({ realm: 'staff', locale, view: state.view, order: state.order });
  if (categories != null) params.set('categories', state.categories.join(','));
  if (state.service !== '') params.set('service', state.service);
  if (state.label !== '') params.set('label', state.label);
  if (state.search !== '') params.set('search', state.search);
  if (open != null) params.set('open', String(open));
  return `/exports/queue.${format}?${params.toString()}`;
}
