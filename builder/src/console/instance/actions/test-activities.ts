import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';

type Outcome = ActivityFieldsFragment['outcomes'][number];

/** Activities as the server sends them, for the tests of this folder. */
export function anOutcome(key: string, part: Partial<Outcome> = {}): Outcome {
  return {
    key,
    name: { it: key },
    tone: 'primary',
    allowed: true,
    reason: null,
    reasonText: null,
    inputForm: [],
    previewTemplate: null,
    ...part,
  };
}

export function anActivity(key: string, part: Partial<ActivityFieldsFragment> = {}): ActivityFieldsFragment {
  return {
    key,
    type: key,
    name: { it: key },
    help: null,
    performer: 'STAFF',
    status: 'open',
    since: '2026-11-23T08:00:00.000Z',
    due: null,
    allowed: true,
    reason: null,
    reasonText: null,
    outcomes: [anOutcome('done')],
    ...part,
  };
}
