import workflows from '../../../conformance/transitions/workflows.json';
import type { WorkflowDefinition } from '../../definition';
import { parseWorkflow } from '../parse-workflow';
import { simulate, type Script, type ScriptStep } from '.';

function flow(name: keyof typeof workflows): WorkflowDefinition {
  const parsed = parseWorkflow(workflows[name]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function script(steps: readonly ScriptStep[], more: Partial<Script> = {}): Script {
  return { submittedAt: '2026-06-01T08:00:00.000Z', answers: {}, facts: {}, steps, ...more };
}

describe('simulate', () => {
  test('walks to the end of a flow, actions by themselves', () => {
    const walk = simulate(
      flow('permit'),
      script(
        [
          { do: 'perform', activity: 'checks', outcome: 'checked' },
          { do: 'perform', activity: 'decide', outcome: 'accept' },
        ],
        { facts: { amountDue: 0 } },
      ),
    );
    expect(walk.refused).toBeUndefined();
    expect(walk.state).toMatchObject({ state: 'granted', category: 'completed' });
    expect(walk.next).toEqual([]);
  });

  test('a supplement on day 10 answered on day 25 gives fifteen days back', () => {
    const walk = simulate(
      flow('assent'),
      script([
        { do: 'wait', days: 10 },
        { do: 'perform', activity: 'ask', outcome: 'asked', days: 30 },
        { do: 'wait', days: 15 },
        { do: 'perform', activity: 'answer', outcome: 'answered' },
      ]),
    );
    expect(walk.at.slice(0, 10)).toBe('2026-06-26');
    expect(walk.term).toMatchObject({ targetDate: '2026-07-01', finalDate: '2026-07-16', suspendedDays: 15 });
  });

  test('waiting rings what is due, at its own hour: silence comes by itself', () => {
    const walk = simulate(flow('assent'), script([{ do: 'wait', days: 60 }]));
    expect(walk.steps.map(({ event }) => event.type)).toEqual([
      'submitted',
      'timer-rang',
      'action-succeeded',
    ]);
    expect(walk.steps[1]).toMatchObject({ at: '2026-07-01T22:00:00.000Z', taken: { silence: 'assent' } });
  });

  test('the next timer can be waited for', () => {
    const walk = simulate(flow('plain'), script([{ do: 'wait-for-timer' }]));
    expect(walk.at).toBe('2026-06-26T06:00:00.000Z');
    expect(walk.next).toContainEqual({ kind: 'timer', timer: 'term-expiry', at: '2026-07-01T22:00:00.000Z' });
  });

  test('says what may happen next and what a condition refuses', () => {
    const { next } = simulate(flow('permit'), script([]));
    expect(next).toContainEqual({
      kind: 'perform',
      activity: 'checks',
      outcome: 'checked',
      performer: 'staff',
      allowed: true,
    });
    expect(next).toContainEqual({
      kind: 'perform',
      activity: 'decide',
      outcome: 'accept',
      performer: 'staff',
      allowed: false,
    });
    expect(next).toContainEqual({ kind: 'withdrawal' });
  });

  test('an action that fails stands with its problem until it is tried again', () => {
    const failing = simulate(flow('opinions'), script([], { failing: ['send-file'] }));
    expect(failing.next).toContainEqual({ kind: 'retry', action: 'send-file', reason: 'simulated' });
    const retried = simulate(
      flow('opinions'),
      script([{ do: 'retry', action: 'send-file' }], { failing: ['send-file'] }),
    );
    expect(retried.state?.problems).toEqual([]);
  });

  test('ends at the first thing refused and says which step it was', () => {
    const walk = simulate(
      flow('permit'),
      script([
        { do: 'perform', activity: 'decide', outcome: 'accept' },
        { do: 'perform', activity: 'checks', outcome: 'checked' },
      ]),
    );
    expect(walk.refused).toEqual({ step: 0, issues: [{ code: 'guard-refuses', path: 'decide' }] });
    expect(walk.steps.some(({ step }) => step === 1)).toBe(false);
  });

  test('a payment is awaited, received and ends the instance', () => {
    const walk = simulate(
      flow('permit'),
      script([
        { do: 'perform', activity: 'checks', outcome: 'checked' },
        { do: 'learn', facts: { amountDue: 1000 } },
        { do: 'perform', activity: 'decide', outcome: 'accept' },
        { do: 'signal', signal: 'payment', outcome: 'paid' },
      ]),
    );
    expect(walk.state?.state).toBe('granted');
  });

  test('a thousand instances take no more events than their scripts ask', () => {
    const decide = flow('plain');
    const steps: readonly ScriptStep[] = [
      { do: 'wait', days: 3 },
      { do: 'perform', activity: 'decide', outcome: 'reject' },
    ];
    const walks = Array.from({ length: 1000 }, () => simulate(decide, script(steps)));
    expect(walks.reduce((sum, walk) => sum + walk.steps.length, 0)).toBe(2000);
    expect(walks.every(({ state }) => state?.state === 'refused')).toBe(true);
  });

  test('timers that lead in a circle are stopped', () => {
    const turning = flow('either');
    const states = turning.states.map((state) => ({
      ...state,
      ...(state.key === 'proof'
        ? { timers: [{ id: 'turn', afterDays: 1, from: 'entered' as const, to: 'proof' }] }
        : {}),
    }));
    const walk = simulate({ ...turning, states }, script([{ do: 'wait', days: 3000 }]));
    expect(walk.refused?.issues).toEqual([{ code: 'simulation-too-long', path: '' }]);
  });
});
