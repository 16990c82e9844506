import workflows from '../../conformance/transitions/workflows.json';
import type { WorkflowDefinition } from '../definition';
import { parseWorkflow } from '../workflow';
import { resolvePerformers } from '.';

function flowWithoutRoles(): WorkflowDefinition {
  const parsed = parseWorkflow(workflows.permit);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const states = parsed.value.states.map((state) => ({
    ...state,
    activities: state.activities.map((activity) =>
      activity.key === 'checks' ? { ...activity, performer: { kind: 'staff' as const } } : activity,
    ),
  }));
  return { ...parsed.value, states };
}

function performerOf(flow: WorkflowDefinition, key: string) {
  return flow.states.flatMap(({ activities }) => activities).find((activity) => activity.key === key)
    ?.performer;
}

const byOperators = { kind: 'staff', roles: ['operator'] } as const;
const byOffice = { kind: 'staff', offices: ['police'] } as const;

describe('resolvePerformers', () => {
  test('the default of the archetype counts where the flow names nobody', () => {
    const flow = resolvePerformers(flowWithoutRoles(), { defaults: { review: byOperators }, overrides: {} });
    expect(performerOf(flow, 'checks')).toEqual(byOperators);
  });

  test('the flow counts more than the default', () => {
    const flow = resolvePerformers(flowWithoutRoles(), {
      defaults: { 'manual-task': byOffice },
      overrides: {},
    });
    expect(performerOf(flow, 'decide')).toEqual({ kind: 'staff', roles: ['manager'] });
  });

  test('the service’s own choice counts more than both', () => {
    const flow = resolvePerformers(flowWithoutRoles(), {
      defaults: { review: byOperators },
      overrides: { 'a-checks': byOffice },
    });
    expect(performerOf(flow, 'checks')).toEqual(byOffice);
  });

  test('what a citizen does is given to no office', () => {
    const flow = resolvePerformers(flowWithoutRoles(), { defaults: {}, overrides: { 'a-answer': byOffice } });
    expect(performerOf(flow, 'answer')).toEqual({ kind: 'citizen' });
  });
});
