import { parseWorkflow, type JsonObject, type WorkflowDefinition } from '@istanze/shared';

/** A flow in which the office asks another one for its opinion and then decides. */
export function anOpinionFlow(askedOfficeId: string): WorkflowDefinition {
  const outcome = (key: string, to?: string) => ({
    id: `o-${key}`,
    key,
    name: { it: key },
    effects: [],
    after: [],
    ...(to === undefined ? {} : { to }),
  });
  const activity = (key: string, type: string, performer: JsonObject, outcomes: readonly object[]) => ({
    id: `a-${key}`,
    key,
    type,
    name: { it: key },
    performer: { kind: 'staff', ...performer },
    settings: {},
    before: [],
    outcomes,
  });
  const state = (key: string, category: string, activities: readonly object[], more: object = {}) => ({
    id: `s-${key}`,
    key,
    name: { it: key },
    category,
    activities,
    ...more,
  });
  const parsed = parseWorkflow({
    version: 1,
    initial: 'review',
    states: [
      state('review', 'waiting-office', [
        activity('ask', 'ask-opinion', { roles: ['operator'] }, [outcome('asked', 'opinion')]),
      ]),
      state(
        'opinion',
        'waiting-office',
        [
          activity('opinion', 'give-opinion', { offices: [askedOfficeId] }, [
            outcome('favourable'),
            outcome('against'),
          ]),
        ],
        { completion: { of: ['opinion'], when: 'all', to: 'decision' } },
      ),
      state('decision', 'waiting-office', [
        activity('close', 'manual-task', { roles: ['operator'] }, [outcome('closed', 'done')]),
      ]),
      state('done', 'completed', []),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
