import type { ActivityDefinition, StateDefinition, WorkflowDefinition } from '@istanze/shared';

/** An activity of staff with the outcomes named, each to the state given or nowhere. */
export function anActivity(
  key: string,
  outcomes: Readonly<Record<string, string | undefined>>,
): ActivityDefinition {
  return {
    id: `act-${key}`,
    key,
    type: 'manual-task',
    name: { it: key },
    performer: { kind: 'staff', roles: ['operator'] },
    settings: {},
    before: [],
    outcomes: Object.entries(outcomes).map(([outcome, to]) => ({
      key: outcome,
      name: { it: outcome },
      after: [],
      ...(to === undefined ? {} : { to }),
    })),
  };
}

export function aState(
  key: string,
  category: StateDefinition['category'],
  ...activities: readonly ActivityDefinition[]
): StateDefinition {
  return { id: `state-${key}`, key, name: { it: key }, category, activities };
}

export function aFlow(...states: readonly StateDefinition[]): WorkflowDefinition {
  return { version: 1, initial: states[0]?.key ?? '', states };
}

/** Review by the office, a question to the citizen and back, an end. */
export function reviewFlow(): WorkflowDefinition {
  return aFlow(
    aState('review', 'waiting-office', anActivity('decide', { yes: 'done', no: 'done', ask: 'question' })),
    aState('question', 'waiting-citizen', anActivity('answer', { sent: 'review' })),
    aState('done', 'completed'),
  );
}
