import workflows from '../../conformance/transitions/workflows.json';
import type { StateDefinition, WorkflowDefinition } from '../definition';
import { lintWorkflow } from './lint';
import { parseWorkflow } from './parse-workflow';

function sample(): WorkflowDefinition {
  const parsed = parseWorkflow(workflows.permit);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function withState(key: string, change: (state: StateDefinition) => StateDefinition): WorkflowDefinition {
  const flow = sample();
  return { ...flow, states: flow.states.map((state) => (state.key === key ? change(state) : state)) };
}

const island: StateDefinition = {
  id: 'i',
  key: 'island',
  name: { it: 'Isola' },
  category: 'waiting-office',
  activities: [],
};

function codes(flow: WorkflowDefinition, context = {}): readonly string[] {
  return lintWorkflow(flow, context).map(({ code, path }) => `${code} ${path}`);
}

describe('lintWorkflow', () => {
  test('has nothing to say of a sound flow', () => expect(codes(sample())).toEqual([]));

  test('a state nobody reaches, from which nobody leaves', () => {
    const flow = { ...sample(), states: [...sample().states, island] };
    expect(codes(flow)).toEqual([
      'workflow-unreachable-state states.island',
      'workflow-dead-end states.island',
    ]);
  });

  test('an activity nobody may perform', () => {
    const flow = withState('received', (state) => ({
      ...state,
      activities: state.activities.map((activity) =>
        activity.key === 'checks' ? { ...activity, performer: { kind: 'staff', roles: [] } } : activity,
      ),
    }));
    expect(codes(flow)).toEqual(['workflow-missing-performer states.received.activities.checks']);
  });

  test('an automatic activity that may find no way', () => {
    const flow = withState('decided', (state) => ({
      ...state,
      activities: state.activities.map((activity) => ({
        ...activity,
        outcomes: activity.outcomes.map((outcome) => ({ ...outcome, guard: { var: 'facts.assigned' } })),
      })),
    }));
    expect(codes(flow)).toEqual(['workflow-automatic-without-way states.decided.activities.amount']);
  });

  test('a payment without fees', () => {
    expect(codes(sample(), { hasFees: false })).toEqual(['workflow-payment-without-amount states.paying']);
  });

  test('a condition on a field that is not there', () => {
    const flow = withState('received', (state) => ({
      ...state,
      activities: state.activities.map((activity) =>
        activity.key === 'checks' ? { ...activity, guard: { '==': [{ var: 'colour' }, 'red'] } } : activity,
      ),
    }));
    expect(codes(flow, { variables: new Set(['isee']) })).toEqual([
      'logic-unknown-variable states.received.activities.checks.guard',
    ]);
    expect(codes(flow, { variables: new Set(['colour']) })).toEqual([]);
  });

  test('types the product does not have', () => {
    const found = codes(sample(), { activityTypes: new Set(['claim']), actionTypes: new Set() });
    expect(found).toContain('workflow-unknown-type states.received.activities.a-decide');
    expect(found).toContain('workflow-unknown-type states.received.actions.register');
  });

  test('a state that waits for work that is never done', () => {
    const completion = { of: ['checks', 'claim'], when: 'all', to: 'decided' } as const;
    const flow = withState('received', (state) => ({ ...state, completion }));
    expect(codes(flow)).toEqual(['workflow-parallel-deadlock states.received.activities.claim']);
    const either = withState('received', (state) => ({
      ...state,
      completion: { ...completion, when: 'any' },
    }));
    expect(codes(either)).toEqual([]);
    const leaving = withState('received', (state) => ({
      ...state,
      completion: { of: ['ask'], when: 'any', to: 'decided' },
    }));
    expect(codes(leaving)).toEqual(['workflow-parallel-deadlock states.received.activities.ask']);
  });

  test('a timer that rings for nothing', () => {
    const flow = withState('received', (state) => ({
      ...state,
      timers: [{ id: 'nothing', afterDays: 1, from: 'entered', actions: [] }],
    }));
    expect(codes(flow)).toEqual(['workflow-timer-without-way states.received.timers.nothing']);
  });

  test('two outcomes that read the same', () => {
    const flow = withState('received', (state) => ({
      ...state,
      activities: state.activities.map((activity) => ({
        ...activity,
        outcomes: activity.outcomes.map((outcome) => ({ ...outcome, name: { it: 'Avanti ' } })),
      })),
    }));
    expect(codes(flow)).toEqual([
      'workflow-duplicate-outcome-name states.received.activities.decide.outcomes.reject',
    ]);
  });

  test('a state that asks the citizen something and does not say what', () => {
    const flow = withState('asking', ({ citizenText: _text, ...state }) => state);
    expect(codes(flow)).toEqual(['workflow-missing-citizen-text states.asking.citizenText']);
  });

  test('a supplement request the clock does not hear of', () => {
    const flow = withState('received', (state) => ({
      ...state,
      activities: state.activities.map((activity) => ({
        ...activity,
        outcomes: activity.outcomes.map(({ term: _term, ...outcome }) => outcome),
      })),
    }));
    expect(codes(flow)).toEqual(['workflow-missing-term-mark states.received.activities.ask.outcomes.asked']);
  });

  test('a long run of automatic activities', () => {
    const link = (from: number): StateDefinition => ({
      ...island,
      id: `i${from}`,
      key: `i${from}`,
      activities: [
        {
          id: `a${from}`,
          key: 'go',
          type: 'automatic',
          name: { it: 'Vai' },
          performer: { kind: 'system' },
          automatic: true,
          settings: {},
          before: [],
          outcomes: [
            { key: 'on', name: { it: 'Avanti' }, to: from === 5 ? 'granted' : `i${from + 1}`, after: [] },
          ],
        },
      ],
    });
    const links = [0, 1, 2, 3, 4, 5].map(link);
    const flow = { ...sample(), initial: 'i0', states: [...links, ...sample().states] };
    expect(codes(flow)).toContain('workflow-automatic-chain states.i0');
    const shorter = { ...flow, initial: 'i1', states: flow.states.slice(1) };
    expect(codes(shorter)).not.toContain('workflow-automatic-chain states.i1');
  });

  test('a document that is signed and whose signed form nobody keeps', () => {
    const after = [
      {
        id: 'keep',
        type: 'keep-signed-document',
        settings: {},
        blocking: true,
        onFailure: 'block',
      },
    ] as const;
    const signing = (kept: boolean) =>
      withState('received', (state) => ({
        ...state,
        activities: state.activities.map((activity) =>
          activity.key === 'checks'
            ? {
                ...activity,
                type: 'sign-document',
                outcomes: activity.outcomes.map((outcome) => (kept ? { ...outcome, after } : outcome)),
              }
            : activity,
        ),
      }));
    expect(codes(signing(false))).toContainEqual(
      expect.stringContaining('workflow-signature-not-kept states.received.activities.checks.outcomes.'),
    );
    expect(codes(signing(true)).join()).not.toContain('workflow-signature-not-kept');
  });

  test('a silence the sheet of the service does not promise', () => {
    expect(codes(sample(), { silence: 'assent' })).toEqual(['workflow-silence-differs expiry.silence']);
    const silence = { means: 'assent', to: 'decided' } as const;
    expect(codes({ ...sample(), expiry: { actions: [], silence } }, { silence: 'assent' })).toEqual([]);
  });

  test('an extension offered to operators, performers who are gone', () => {
    const flow = withState('received', (state) => ({
      ...state,
      activities: state.activities.map((activity) =>
        activity.key === 'checks'
          ? {
              ...activity,
              performer: { kind: 'staff', offices: ['gone'], people: ['left'] },
              outcomes: activity.outcomes.map((outcome) => ({ ...outcome, term: 'extended' })),
            }
          : activity,
      ),
    }));
    const at = 'states.received.activities.checks.performer';
    expect(codes(flow, { offices: new Set(), people: new Set() })).toEqual([
      `workflow-extension-by-operator ${at}`,
      `workflow-unknown-office ${at}`,
      `workflow-unknown-person ${at}`,
    ]);
  });
});
