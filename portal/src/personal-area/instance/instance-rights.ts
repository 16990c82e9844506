import { romeDate, type IsoInstant } from '@istanze/shared';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';

/** From when what was obtained can be renewed, and whether that day has come; undefined where it cannot. */
export function renewal(
  { renewableFrom }: Pick<LiveInstance, 'renewableFrom'>,
  now: IsoInstant,
): { readonly from: string; readonly open: boolean } | undefined {
  if (renewableFrom === null) return undefined;
  return { from: renewableFrom, open: renewableFrom <= romeDate(now) };
}

const OVER: ReadonlySet<LiveInstance['category']> = new Set([
  'COMPLETED',
  'REJECTED',
  'DISMISSED',
  'WITHDRAWN',
]);

/** Whether the same can be asked again with the same answers: when it is over, and is not rather renewed. */
export function canRepeat({
  category,
  renewableFrom,
  renewedBy,
}: Pick<LiveInstance, 'category' | 'renewableFrom' | 'renewedBy'>): boolean {
  return OVER.has(category) && renewableFrom === null && renewedBy === null;
}
