import type { Text } from '@istanze/shared';
import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';
import { allowedOutcomes, type ChosenOutcome } from './find-outcome';

export interface ArrangedOutcomes {
  /** What moves the instance on: the usual one first, what closes it against the citizen last. */
  readonly main: readonly ChosenOutcome[];
  /** What leaves it where it is: notes, assignments. */
  readonly other: readonly ChosenOutcome[];
  /** What cannot be done now, under each reason. */
  readonly unavailable: readonly {
    /** Catalogue key, and the words of who drew the workflow where there are any. */
    readonly reason: string | null;
    readonly words: Text | null;
    readonly outcomes: readonly ChosenOutcome[];
  }[];
}

const ranks: Readonly<Record<string, number>> = { primary: 0, secondary: 1, danger: 2 };

function rank({ outcome }: ChosenOutcome): number {
  return ranks[outcome.tone] ?? 1;
}

/** Puts what staff may do in the order of use; `stays` tells what leaves the instance in its state. */
export function arrangeOutcomes(
  activities: readonly ActivityFieldsFragment[],
  stays: (chosen: ChosenOutcome) => boolean,
): ArrangedOutcomes {
  const allowed = allowedOutcomes(activities);
  const isMain = (chosen: ChosenOutcome) => rank(chosen) === 0 || !stays(chosen);
  return {
    main: allowed.filter(isMain).sort((one, other) => rank(one) - rank(other)),
    other: allowed.filter((chosen) => !isMain(chosen)),
    unavailable: unavailableByReason(activities),
  };
}

type Unavailable = ArrangedOutcomes['unavailable'][number];

function unavailableByReason(activities: readonly ActivityFieldsFragment[]): ArrangedOutcomes['unavailable'] {
  const groups = new Map<string, Unavailable>();
  for (const activity of activities) {
    if (activity.performer !== 'STAFF' || activity.status !== 'open') continue;
    for (const outcome of activity.outcomes) {
      if (activity.allowed && outcome.allowed) continue;
      const { reason, reasonText } = activity.allowed ? outcome : activity;
      const words = reasonText ?? null;
      const key = words?.it ?? reason ?? '';
      const outcomes = [...(groups.get(key)?.outcomes ?? []), { activity, outcome }];
      groups.set(key, { reason: reason ?? null, words, outcomes });
    }
  }
  return [...groups.values()];
}
