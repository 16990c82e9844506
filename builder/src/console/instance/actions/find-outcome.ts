import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';

export interface ChosenOutcome {
  readonly activity: ActivityFieldsFragment;
  readonly outcome: ActivityFieldsFragment['outcomes'][number];
}

/** Everything the person can do now, in the order of the flow. */
export function allowedOutcomes(activities: readonly ActivityFieldsFragment[]): readonly ChosenOutcome[] {
  return activities
    .filter(({ performer, status, allowed }) => performer === 'STAFF' && status === 'open' && allowed)
    .flatMap((activity) =>
      activity.outcomes.filter(({ allowed }) => allowed).map((outcome) => ({ activity, outcome })),
    );
}

const words = { claim: /^(claim|take-charge)/, supplement: /supplement/ } as const;

/** The allowed outcome a key stands for: taking charge, or asking for supplements; the flow names them in its own keys. */
export function findOutcome(
  activities: readonly ActivityFieldsFragment[],
  wanted: keyof typeof words,
): ChosenOutcome | undefined {
  const matches = (text: string) => words[wanted].test(text);
  const allowed = allowedOutcomes(activities);
  return (
    allowed.find(({ outcome }) => matches(outcome.key)) ??
    allowed.find(({ activity }) => matches(activity.type) || matches(activity.key))
  );
}
