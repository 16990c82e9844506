import { romeDate, type IsoInstant } from '@istanze/shared';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';

const WITHDRAWABLE: readonly LiveInstance['category'][] = [
  'WAITING_OFFICE',
  'WAITING_CITIZEN',
  'WAITING_PAYMENT',
];

/** True while taking the request back means something; the server has the last word. */
export function canWithdraw({ category }: Pick<LiveInstance, 'category'>): boolean {
  return WITHDRAWABLE.includes(category);
}

/** From when what was obtained can be renewed, and whether that day has come; undefined where it cannot. */
export function renewal(
  { renewableFrom }: Pick<LiveInstance, 'renewableFrom'>,
  now: IsoInstant,
): { readonly from: string; readonly open: boolean } | undefined {
  if (renewableFrom === null) return undefined;
  return { from: renewableFrom, open: renewableFrom <= romeDate(now) };
}
