import type { Locale } from '@istanze/shared';
import type { StatisticsState } from './period';

/** Address of the list of grants as a file; outside the back office, and with whose session it is asked for. */
export function grantsAddress(state: StatisticsState, format: 'csv' | 'xlsx', locale: Locale): string {
  const params = new URLSearchParams({ realm: 'staff', locale, from: state.from, to: state.to });
  if (state.service !== '') params.set('service', state.service);
  if (state.office !== '') params.set('office', state.office);
  return `/exports/grants.${format}?${params.toString()}`;
}
