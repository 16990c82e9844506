import type { StateCategory } from '@istanze/shared';
import { inEveryLanguage, type MessageKey } from '../../messages';
import type { StoredHistoryEvent } from '../../ports/inside/instance-store';
import type { Milestone } from './instance.types';

export interface MilestoneFacts {
  readonly category: StateCategory;
  readonly submittedAt: string | null;
  readonly registeredAt: Date | null;
  readonly assigned: boolean;
  /** Instants of the term's marks. */
  readonly decidedAt: string | null;
  readonly finalDate: string | null;
  readonly payment: { readonly asked: boolean; readonly paidAt: Date | null };
  readonly events: readonly StoredHistoryEvent[];
  readonly claimedBy: ReadonlySet<string>;
}

type Status = 'done' | 'current' | 'upcoming';

const CLOSED: Readonly<Partial<Record<StateCategory, MessageKey>>> = {
  rejected: 'milestone.rejected',
  dismissed: 'milestone.dismissed',
  withdrawn: 'milestone.withdrawn',
};

/** The stages of a procedure as the applicant follows them; the first one not reached is the current one. */
export function milestonesOf(facts: MilestoneFacts): readonly Milestone[] {
  if (facts.submittedAt === null) return [];
  const closed = CLOSED[facts.category];
  const stages: (readonly [MessageKey, Date | null, boolean])[] = [
    ['milestone.submitted', toDate(facts.submittedAt), true],
    ['milestone.registered', facts.registeredAt, facts.registeredAt !== null],
    ['milestone.claimed', claimedAt(facts), facts.assigned || claimedAt(facts) !== null],
  ];
  if (closed !== undefined) stages.push([closed, endedAt(facts), true]);
  else stages.push(...openStages(facts));
  const reached = closed === undefined ? stages : stages.filter(([, , done]) => done);
  const current = reached.findIndex(([, , done]) => !done);
  return reached.map(([key, at, done], index) => ({
    key: key.slice('milestone.'.length),
    name: inEveryLanguage(key),
    at,
    status: statusOf(done, index, current),
  }));
}

function openStages(facts: MilestoneFacts): readonly (readonly [MessageKey, Date | null, boolean])[] {
  const decided = facts.decidedAt !== null;
  const completed = facts.category === 'completed';
  const { payment } = facts;
  return [
    decided
      ? ['milestone.accepted', toDate(facts.decidedAt), true]
      : ['milestone.decision', toDate(facts.finalDate), false],
    ...(payment.asked
      ? [
          [
            payment.paidAt === null ? 'milestone.to-pay' : 'milestone.paid',
            payment.paidAt,
            payment.paidAt !== null,
          ] as const,
        ]
      : []),
    ['milestone.completed', completed ? endedAt(facts) : null, completed],
  ];
}

function statusOf(done: boolean, index: number, current: number): Status {
  if (done) return 'done';
  return index === current ? 'current' : 'upcoming';
}

function claimedAt({ events, claimedBy }: MilestoneFacts): Date | null {
  const claim = events.find(
    ({ type, transition }) => type === 'activity-performed' && claimedBy.has(String(transition['performed'])),
  );
  return claim === undefined ? null : new Date(claim.at);
}

function endedAt({ events }: MilestoneFacts): Date | null {
  return toDate(events.at(-1)?.at ?? null);
}

/** A civil date stands for its noon, so that no zone moves it. */
function toDate(value: string | null): Date | null {
  if (value === null) return null;
  return new Date(value.length === 10 ? `${value}T11:00:00.000Z` : value);
}
