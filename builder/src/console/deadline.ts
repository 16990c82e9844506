import { daysBetween, type IsoDate } from '@istanze/shared';

export type DeadlineTone = 'overdue' | 'soon' | 'later' | 'suspended' | 'none';
const SOON_DAYS = 3;

export interface Deadline {
  readonly tone: DeadlineTone;
  /** Days to the last day; negative when it has passed. */
  readonly days: number;
}

/** How near the last day of a term is; a suspended term does not run. */
export function toDeadline(finalDate: IsoDate | null, suspended: boolean, today: IsoDate): Deadline {
  if (finalDate === null) return { tone: 'none', days: 0 };
  const days = daysBetween(today, finalDate);
  if (suspended) return { tone: 'suspended', days };
  if (days < 0) return { tone: 'overdue', days };
  return { tone: days <= SOON_DAYS ? 'soon' : 'later', days };
}
