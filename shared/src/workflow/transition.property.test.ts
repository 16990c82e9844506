import fc from 'fast-check';
import workflows from '../../conformance/transitions/workflows.json';
import type { WorkflowDefinition } from '../definition';
import { FINAL_CATEGORIES, type StateCategory } from '../definition';
import { addDays } from '../kernel';
import { parseWorkflow } from './parse-workflow';
import { recordOf, replay, type TransitionRecord } from './record';
import type { Actor, Transition, WorkflowEvent, WorkflowState } from './state';
import { getState } from './index-workflow';
import { transition } from './transition';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;
const ACTORS: readonly Actor[] = [
  { kind: 'citizen', id: 'c' },
  { kind: 'staff', id: 'o', roles: ['operator'] },
  { kind: 'staff', id: 'm', roles: ['manager'] },
  { kind: 'system' },
];

function permit(): WorkflowDefinition {
  const parsed = parseWorkflow(workflows.permit);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** A push in some direction; what it becomes depends on what stands open then. */
interface Push {
  readonly what: number;
  readonly which: number;
  readonly actor: number;
  readonly facts: {
    readonly amountDue: number;
    readonly assigned: boolean;
    readonly remarksAnswered: boolean;
  };
}

const push: fc.Arbitrary<Push> = fc.record({
  what: fc.nat(12),
  which: fc.nat(20),
  actor: fc.nat(3),
  facts: fc.record({
    amountDue: fc.constantFrom(0, 1000),
    assigned: fc.boolean(),
    remarksAnswered: fc.boolean(),
  }),
});

function pick<T>(items: readonly T[], which: number): T | undefined {
  return items[which % Math.max(items.length, 1)];
}

function eventOf(
  definition: WorkflowDefinition,
  state: WorkflowState,
  at: string,
  { what, which, actor }: Push,
): WorkflowEvent {
  const who = pick(ACTORS, actor) ?? { kind: 'system' };
  const run = pick(state.actions, which)?.id ?? 'none';
  if (what <= 3) return { type: 'action-succeeded', at, run, result: {} };
  if (what === 4) return { type: 'action-failed', at, run, reason: 'unreachable' };
  if (what === 5) return { type: 'action-retried', at, run, actor: who };
  if (what === 6) return { type: 'timer-rang', at, timer: pick(state.timers, which)?.id ?? 'none' };
  if (what === 7) return { type: 'signal-received', at, signal: 'payment', outcome: 'paid', data: {} };
  if (what === 8) return { type: 'delivered', at, communication: 'supplement-request' };
  if (what === 9 && which === 0) return { type: 'withdrawn', at, actor: who, reason: '' };
  const activity = pick(getState(definition, state.state).activities, which);
  const outcome = pick(activity?.outcomes ?? [], what);
  return {
    type: 'activity-performed',
    at,
    actor: who,
    activity: activity?.key ?? '',
    outcome: outcome?.key ?? '',
    input: {},
    days: 10,
  };
}

function walk(pushes: readonly Push[]): {
  readonly taken: readonly Transition[];
  readonly records: readonly TransitionRecord[];
} {
  const definition = permit();
  const taken: Transition[] = [];
  const records: TransitionRecord[] = [];
  let state: WorkflowState | null = null;
  for (const [index, one] of [{ what: 0, which: 0, actor: 0, facts: undefined }, ...pushes].entries()) {
    const day = addDays('2026-06-01', index);
    const at = `${day}T08:00:00.000Z`;
    const event: WorkflowEvent =
      state === null || one.facts === undefined
        ? { type: 'submitted', at, actor: { kind: 'citizen', id: 'c' } }
        : eventOf(definition, state, at, one);
    const moved = transition(definition, state, event, { answers: {}, facts: { ...one.facts }, today: day });
    if (!moved.ok) continue;
    taken.push(moved.value);
    records.push(recordOf(event, moved.value));
    state = moved.value.state;
  }
  return { taken, records };
}

const walks = fc.array(push, { maxLength: 60 }).map(walk);

describe('whatever happens to an instance', () => {
  test('versions grow by one without gaps', () => {
    fc.assert(
      fc.property(walks, ({ taken }) => taken.every(({ state }, index) => state.version === index + 1)),
    );
  });

  test('replaying the clear part of the history gives the snapshot, from any version', () => {
    fc.assert(
      fc.property(walks, fc.nat(60), ({ taken, records }, cut) => {
        const count = Math.max(1, Math.min(cut, taken.length));
        const stored: unknown = JSON.parse(JSON.stringify(records.slice(0, count)));
        expect(replay(permit(), records.slice(0, count))).toEqual({
          ok: true,
          value: taken[count - 1]?.state,
        });
        expect(stored).toEqual(records.slice(0, count));
      }),
    );
  });

  test('activities are those of the present state, each once, and none while a transition is held', () => {
    const definition = permit();
    fc.assert(
      fc.property(walks, ({ taken }) =>
        taken.every(({ state }) => {
          const keys = state.activities.map(({ key }) => key);
          const known = getState(definition, state.state).activities.map(({ key }) => key);
          return (
            new Set(keys).size === keys.length &&
            (state.held === undefined ? keys.every((key) => known.includes(key)) : keys.length === 0)
          );
        }),
      ),
    );
  });

  test('a final state has nothing open, no timer and an ended term', () => {
    fc.assert(
      fc.property(walks, ({ taken }) =>
        taken
          .filter(({ state }) => FINAL.includes(state.category))
          .every(
            ({ state }) =>
              state.activities.length === 0 &&
              state.timers.length === 0 &&
              state.term.marks.some(({ mark }) => mark === 'decided'),
          ),
      ),
    );
  });

  test('whatever is awaited is being done or has a problem, and every problem has its run', () => {
    fc.assert(
      fc.property(walks, ({ taken }) =>
        taken.every(({ state }) => {
          const runs = new Map(state.actions.map((run) => [run.id, run]));
          const awaited = [
            ...state.activities.flatMap(({ awaits }) => awaits),
            ...(state.held?.awaits ?? []),
          ];
          const followed = state.actions.flatMap(({ after }) => after ?? []);
          return (
            [...awaited, ...followed].every((id) => runs.has(id)) &&
            state.problems.every(({ run }) => runs.get(run)?.status === 'blocked') &&
            (state.held === undefined || state.held.awaits.length > 0)
          );
        }),
      ),
    );
  });

  test('no run or timer is ever started twice but by a retry', () => {
    fc.assert(
      fc.property(walks, ({ taken, records }) => {
        const started = taken.flatMap(({ effects }, index) =>
          records[index]?.type === 'action-retried'
            ? []
            : effects.flatMap((effect) =>
                effect.type === 'run-action'
                  ? [effect.run]
                  : effect.type === 'start-timer'
                    ? [effect.timer]
                    : [],
              ),
        );
        return new Set(started).size === started.length;
      }),
    );
  });

  test('an activity is open only when its blocking before-actions are over', () => {
    fc.assert(
      fc.property(walks, ({ taken }) =>
        taken.every(({ state }) =>
          state.activities.every(({ status, awaits }) => (status === 'preparing') === awaits.length > 0),
        ),
      ),
    );
  });
});
