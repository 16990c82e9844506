import { buildWorkflow } from '../../conformance/build-release';
import { nextTimer, performInTrial, sendInTrial, waitInTrial } from '.';

const scope = { answers: {}, facts: { maximumDays: 30 } };
const SENT = '2026-06-01T08:00:00.000Z';
const flow = { ...buildWorkflow(), expiry: { actions: [] } };

function sent() {
  const state = sendInTrial(flow, SENT, scope);
  if (!state.ok) throw new Error(JSON.stringify(state.error));
  return state.value;
}

describe('a flow that is tried', () => {
  test('goes where an outcome leads', () => {
    const done = performInTrial(flow, sent(), { activity: 'decide', outcome: 'accepted' }, SENT, scope);
    expect(done.ok && done.value.state).toBe('accepted');
  });

  test('refuses what is not to be done there', () => {
    const done = performInTrial(flow, sent(), { activity: 'other', outcome: 'accepted' }, SENT, scope);
    expect(!done.ok && done.error.map(({ code }) => code)).toEqual(['activity-not-open']);
  });

  test('does by itself what falls due, and only that', () => {
    const state = sent();
    const due = nextTimer(state)?.at;
    if (due === undefined) throw new Error('nothing falls due');
    const before = waitInTrial(flow, state, '2026-06-02T08:00:00.000Z', scope);
    expect(before.ok && before.value.rang).toEqual([]);
    const after = waitInTrial(flow, state, due, scope);
    expect(after.ok && after.value.rang.map(({ timer }) => timer)).toEqual(['term-expiry']);
    expect(after.ok && after.value.state.term.expiredAt).toBe(due);
  });
});
