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
});
