import workflows from '../../conformance/transitions/workflows.json';
import type { JsonObject } from '../kernel';
import { availableActivities, canWithdraw } from './available-activities';
import { parseWorkflow } from './parse-workflow';
import type { Actor, WorkflowEvent, WorkflowState } from './state';
import { transition } from './transition';

const CITIZEN: Actor = { kind: 'citizen', id: 'c' };
const OPERATOR: Actor = { kind: 'staff', id: 'o', roles: ['operator'] };
const ADMIN: Actor = { kind: 'staff', id: 'a', roles: ['admin'] };
const at = '2026-06-01T08:00:00.000Z';

const parsed = parseWorkflow(workflows.permit);
if (!parsed.ok) throw new Error('no flow');
const flow = parsed.value;

function after(...events: readonly WorkflowEvent[]): WorkflowState {
  let state: WorkflowState | null = null;
  for (const event of [{ type: 'submitted' as const, at, actor: CITIZEN }, ...events]) {
    const moved = transition(flow, state, event, { answers: {}, facts: {}, today: '2026-06-01' });
    if (!moved.ok) throw new Error(JSON.stringify(moved.error));
    state = moved.value.state;
  }
  if (state === null) throw new Error('nothing happened');
  return state;
}

function offered(state: WorkflowState, actor: Actor, facts: JsonObject = {}) {
  const context = { answers: {}, facts, today: '2026-06-01' };
  return Object.fromEntries(
    availableActivities(flow, state, actor, context).map(({ activity, reason }) => [activity.key, reason]),
  );
}

const registered: readonly WorkflowEvent[] = [
  { type: 'action-succeeded', at, run: '1.register', result: {} },
  { type: 'action-succeeded', at, run: '1.receipt', result: {} },
];
const asked: readonly WorkflowEvent[] = [
  ...registered,
  { type: 'activity-performed', at, actor: OPERATOR, activity: 'ask', outcome: 'asked', input: {}, days: 15 },
  { type: 'action-succeeded', at, run: '4.send-ask', result: {} },
];

describe('availableActivities', () => {
  test('says what the operator may do and why not the rest', () => {
    expect(offered(after(), OPERATOR)).toEqual({
      claim: 'reason.preparing',
      checks: null,
      decide: 'reason.other-role',
      ask: null,
    });
  });

  test('a guard that refuses is told with the designer’s words where there are some', () => {
    expect(offered(after(...registered), OPERATOR, { assigned: true })['claim']).toBe('reason.guard');
    expect(offered(after(...registered), OPERATOR, { assigned: false })['claim']).toBeNull();
  });

  test('what is the office’s is not the citizen’s, nor the administrator’s', () => {
    expect(new Set(Object.values(offered(after(), CITIZEN)))).toEqual(new Set(['reason.other-kind']));
    expect(offered(after(...registered), ADMIN)['claim']).toBe('reason.other-role');
  });

  test('outcomes have reasons of their own', () => {
    const manager: Actor = { kind: 'staff', id: 'm', roles: ['manager'] };
    const checked: WorkflowEvent = {
      type: 'activity-performed',
      at,
      actor: OPERATOR,
      activity: 'checks',
      outcome: 'checked',
      input: {},
    };
    const context = { answers: {}, facts: { remarksAnswered: false }, today: '2026-06-01' };
    const decide = availableActivities(flow, after(checked), manager, context).find(
      ({ activity }) => activity.key === 'decide',
    );
    expect(decide?.outcomes.map(({ outcome, reason }) => [outcome.key, reason])).toEqual([
      ['accept', null],
      ['reject', 'reason.guard'],
    ]);
  });

  test('the last day is that of the first deadline', () => {
    const delivered: WorkflowEvent = { type: 'delivered', at, communication: 'supplement-request' };
    const due = (state: WorkflowState) =>
      availableActivities(flow, state, CITIZEN, { answers: {}, facts: {}, today: '2026-06-01' })[0]?.due;
    expect(due(after(...asked))).toBe('2026-07-11');
    expect(due(after(...asked, delivered))).toBe('2026-06-16');
  });

  test('withdrawal where the flow offers it and nothing is held', () => {
    expect(canWithdraw(flow, after(), CITIZEN)).toBe(true);
    expect(canWithdraw(flow, after(...asked.slice(0, 3)), CITIZEN)).toBe(false);
  });
});
