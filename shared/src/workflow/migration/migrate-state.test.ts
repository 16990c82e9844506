import workflows from '../../../conformance/transitions/workflows.json';
import type { ActivityDefinition, StateDefinition, WorkflowDefinition } from '../../definition';
import { parseWorkflow } from '../parse-workflow';
import { recordMigration, recordOf, replay } from '../record';
import { simulate, type ScriptStep } from '../simulation';
import type { WorkflowState } from '../state';
import { migrateState, previewMigration, type MigrationMapping } from '.';

const SAME: MigrationMapping = { states: {} };
const at = '2026-06-03T08:00:00.000Z';
const moment = { at, context: { answers: {}, facts: {}, today: '2026-06-03' } };

function flow(name: keyof typeof workflows): WorkflowDefinition {
  const parsed = parseWorkflow(workflows[name]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function withState(
  definition: WorkflowDefinition,
  key: string,
  change: (state: StateDefinition) => StateDefinition,
): WorkflowDefinition {
  const states = definition.states.map((state) => (state.key === key ? change(state) : state));
  return { ...definition, states };
}

function running(
  definition: WorkflowDefinition,
  steps: readonly ScriptStep[] = [],
  failing: readonly string[] = [],
): WorkflowState {
  const script = { submittedAt: '2026-06-01T08:00:00.000Z', answers: {}, facts: {}, failing, steps };
  const { state, refused } = simulate(definition, script);
  if (state === null || refused !== undefined) throw new Error(JSON.stringify(refused));
  return state;
}

const opinion: ActivityDefinition = {
  id: 'a-schools',
  key: 'schools',
  type: 'manual-task',
  name: { it: 'Parere scuole' },
  performer: { kind: 'staff', offices: ['schools'] },
  settings: {},
  before: [{ id: 'tell-schools', type: 'notify', settings: {}, blocking: true, onFailure: 'retry' }],
  outcomes: [{ key: 'given', name: { it: 'Dato' }, after: [] }],
  deadline: { days: 7 },
};

const withOpinion = withState(flow('opinions'), 'gather', (state) => ({
  ...state,
  activities: [...state.activities, opinion],
}));

function migrated(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  state: WorkflowState,
  mapping = SAME,
) {
  const moved = migrateState(before, after, state, mapping, moment);
  if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  return moved.value;
}

function refusal(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  state: WorkflowState,
  mapping = SAME,
) {
  const moved = migrateState(before, after, state, mapping, moment);
  return moved.ok ? undefined : moved.error[0]?.code;
}

describe('migrateState', () => {
  test('onto the same flow nothing changes but the version', () => {
    const before = flow('opinions');
    const state = running(before, [{ do: 'perform', activity: 'police', outcome: 'favourable' }]);
    const { state: after, effects } = migrated(before, before, state);
    expect({ ...after, version: 0, timers: [] }).toEqual({ ...state, version: 0, timers: [] });
    expect(after.timers.map(({ timer, at: rings }) => [timer, rings])).toEqual(
      state.timers.map(({ timer, at: rings }) => [timer, rings]),
    );
    expect(effects.map(({ type }) => type)).not.toContain('run-action');
  });

  test('work that is new is prepared, with its before-actions; what was done stays done', () => {
    const before = flow('opinions');
    const state = running(before, [{ do: 'perform', activity: 'police', outcome: 'favourable' }]);
    const { state: after, effects } = migrated(before, withOpinion, state);
    expect(after.activities.map(({ key, status }) => `${key} ${status}`)).toContain('schools preparing');
    expect(after.activities.map(({ key, status }) => `${key} ${status}`)).toContain('police done');
    expect(effects).toContainEqual(expect.objectContaining({ type: 'run-action', action: 'tell-schools' }));
  });

  test('work that is gone is cancelled with its timers', () => {
    const state = running(withOpinion);
    const { state: after } = migrated(withOpinion, flow('opinions'), state);
    expect(after.activities.map(({ key }) => key)).not.toContain('schools');
    expect(after.timers.map(({ timer }) => timer)).not.toContain('a-schools.deadline');
  });

  test('what completes a state in the newer flow completes it at once', () => {
    const before = flow('opinions');
    const after = withState(before, 'gather', (state) => ({
      ...state,
      completion: { of: ['police'], when: 'all', to: 'weigh' },
    }));
    const state = running(before, [{ do: 'perform', activity: 'police', outcome: 'favourable' }]);
    expect(migrated(before, after, state).state.state).toBe('weigh');
  });

  test('states and activities go where the mapping says, results with them', () => {
    const before = flow('opinions');
    const after = withState(before, 'gather', (state) => ({
      ...state,
      key: 'collect',
      activities: state.activities.map((each) =>
        each.key === 'police' ? { ...each, key: 'local-police' } : each,
      ),
    }));
    const state = running(before, [{ do: 'perform', activity: 'police', outcome: 'favourable' }]);
    const mapping = { states: { gather: 'collect' }, activities: { gather: { police: 'local-police' } } };
    const { state: moved } = migrated(before, { ...after, initial: 'collect' }, state, mapping);
    expect(moved.state).toBe('collect');
    expect(moved.activities.find(({ key }) => key === 'local-police')?.status).toBe('done');
    expect(moved.results).toMatchObject([{ state: 'collect', activity: 'local-police' }]);
  });

  test('a timer made shorter counts from when the state was entered', () => {
    const before = flow('either');
    const after = withState(before, 'proof', (state) => ({
      ...state,
      timers: [{ id: 'give-up', afterDays: 8, from: 'entered', to: 'lapsed' }],
    }));
    expect(migrated(before, after, running(before)).state.timers).toMatchObject([
      { timer: 'give-up', at: '2026-06-09T22:00:00.000Z' },
    ]);
  });

  test('the term goes on as it was', () => {
    const state = running(flow('assent'), [{ do: 'perform', activity: 'ask', outcome: 'asked', days: 10 }]);
    const { state: after } = migrated(flow('assent'), flow('plain'), state);
    expect(after.term).toEqual(state.term);
    expect(after.timers.map(({ timer }) => timer).toSorted()).toEqual(['no-answer', 'term-expiry']);
  });

  test('is refused where it cannot be right, with the reason', () => {
    const before = flow('opinions');
    const state = running(before);
    const closed = running(before, [{ do: 'perform', activity: 'stop', outcome: 'stopped' }]);
    expect(refusal(before, flow('either'), state)).toBe('migration-unknown-state');
    expect(refusal(before, before, closed)).toBe('migration-final');
    expect(refusal(before, before, state, { states: { gather: 'refused' } })).toBe('migration-category');
    const stuck = running(before, [], ['send-file']);
    const without = withState(before, 'gather', (each) => ({
      ...each,
      activities: each.activities.map((one) => ({ ...one, before: [] })),
    }));
    expect(refusal(before, without, stuck)).toBe('migration-problem');
    const holding = running(
      flow('plain'),
      [{ do: 'perform', activity: 'decide', outcome: 'keep' }],
      ['shelve'],
    );
    expect(refusal(flow('plain'), flow('plain'), holding)).toBe('migration-held');
  });

  test('replays from the history, with the flows of both releases', () => {
    const before = flow('opinions');
    const script = {
      submittedAt: '2026-06-01T08:00:00.000Z',
      answers: {},
      facts: {},
      steps: [{ do: 'perform' as const, activity: 'police', outcome: 'favourable' }],
    };
    const walk = simulate(before, script);
    const records = walk.steps.map(({ event, state, taken }) =>
      recordOf(event, { state, taken, effects: [], decisions: {} }),
    );
    const last = walk.state;
    if (last === null) throw new Error('Nothing happened');
    const moved = migrated(before, withOpinion, last);
    const history = [...records, recordMigration({ before: 'one', after: 'two' }, at, SAME, moved)];
    const flowOf = (release: string) => (release === 'two' ? withOpinion : undefined);
    expect(replay(before, history, flowOf)).toEqual({ ok: true, value: moved.state });
    expect(replay(before, history).ok).toBe(false);
  });
});

describe('previewMigration', () => {
  test('says of each instance what stays, begins and ends, or why it stays behind', () => {
    const before = flow('opinions');
    const { context } = moment;
    const instances = [
      { id: 'one', state: running(before), context },
      {
        id: 'two',
        state: running(before, [{ do: 'perform', activity: 'stop', outcome: 'stopped' }]),
        context,
      },
    ];
    const [one, two] = previewMigration(before, withOpinion, instances, SAME, at);
    expect(one).toMatchObject({ id: 'one', movable: true, to: 'gather', begun: ['schools'], cancelled: [] });
    expect(two).toMatchObject({ id: 'two', movable: false, issues: [{ code: 'migration-final' }] });
  });
});
