import fc from 'fast-check';
import { FINAL_CATEGORIES, TERM_MARKS, type StateCategory, type WorkflowDefinition } from '../definition';
import { addDays } from '../kernel';
import { parseWorkflow } from './parse-workflow';
import { recordOf, replay, type TransitionRecord } from './record';
import { nextEvents, standInFor, type NextEvent } from './simulation';
import { findActivity, getState } from './index-workflow';
import { TERM_EXPIRY, type Transition, type WorkflowEvent, type WorkflowState } from './state';
import { transition } from './transition';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;
const STATES = ['s0', 's1', 's2', 's3'] as const;

/** Small numbers from which a flow is drawn; each is read as far as the flow has use for it. */
const draw = fc.array(fc.nat(99), { minLength: 60, maxLength: 60, size: 'max' });

function flowOf(numbers: readonly number[]): WorkflowDefinition {
  let at = 0;
  let ids = 0;
  const next = (most: number) => (numbers[at++ % numbers.length] ?? 0) % most;
  const id = () => `i${ids++}`;
  const target = () => [...STATES, 'end'][next(12)];
  const actions = () =>
    Array.from({ length: next(3) }, () => ({
      id: id(),
      type: 'notify',
      settings: {},
      blocking: next(2) === 0,
      onFailure: next(2) === 0 ? 'block' : 'ignore',
    }));
  const outcomes = (kind: string) =>
    ['one', 'two'].map((key) => {
      const to = target();
      const drawn = TERM_MARKS[next(14)];
      const term = drawn === 'extended' && (kind !== 'staff' || key === 'one') ? undefined : drawn;
      return {
        key,
        name: { it: key },
        after: actions(),
        ...(to === undefined ? {} : { to }),
        ...(term === undefined ? {} : { term }),
      };
    });
  const activity = (key: string) => {
    const kind = ['staff', 'citizen', 'system'][next(8)] ?? 'staff';
    return {
      id: id(),
      key,
      type: 'manual-task',
      name: { it: key },
      performer: { kind, ...(next(3) === 0 ? { offices: ['o1'] } : {}) },
      settings: {},
      before: actions(),
      outcomes: outcomes(kind),
      ...(kind === 'system' && next(4) === 0 ? { automatic: true } : {}),
      ...(next(3) === 0 ? { repeatable: true } : {}),
      ...(next(2) === 0
        ? {
            deadline: {
              days: 1 + next(9),
              reminder: { daysBefore: next(3), actions: actions() },
              expiry: { actions: actions(), ...(next(2) === 0 ? { outcome: 'one' } : { escalate: true }) },
            },
          }
        : {}),
    };
  };
  const timer = () => ({
    id: id(),
    afterDays: next(12),
    from: ['entered', 'delivered', 'term'][next(3)],
    actions: actions(),
    ...(next(2) === 0 ? {} : { to: STATES[next(4)] }),
  });
  const states = STATES.map((key) => {
    const activities = ['a', 'b', 'c'].slice(0, 1 + next(3)).map(activity);
    return {
      id: id(),
      key,
      name: { it: key },
      category: 'waiting-office',
      activities,
      timers: Array.from({ length: next(3) }, timer),
      ...(next(2) === 0
        ? {
            completion: {
              of: activities.map((each) => each.key),
              when: next(2) === 0 ? 'all' : 'any',
              to: target() ?? 'end',
            },
          }
        : {}),
      ...(next(3) === 0 ? { withdrawal: { to: 'end', after: actions() } } : {}),
    };
  });
  const end = { id: id(), key: 'end', name: { it: 'end' }, category: 'completed', activities: [] };
  const silence = next(2) === 0 ? { silence: { means: next(2) === 0 ? 'assent' : 'refusal', to: 's3' } } : {};
  const parsed = parseWorkflow({
    version: 1,
    initial: 's0',
    states: [...states, end],
    expiry: { actions: actions(), ...silence },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

interface Push {
  readonly what: number;
  readonly which: number;
}

function eventOf(
  definition: WorkflowDefinition,
  state: WorkflowState,
  at: string,
  { what, which }: Push,
): WorkflowEvent {
  const run = state.actions[which % Math.max(1, state.actions.length)]?.id ?? 'none';
  if (what < 8 && state.actions.length > 0) return { type: 'action-succeeded', at, run, result: {} };
  if (what === 8) return { type: 'action-failed', at, run, reason: 'unreachable' };
  if (what === 9)
    return { type: 'action-retried', at, run, actor: { kind: 'staff', id: 'o', roles: ['operator'] } };
  const possible = nextEvents(definition, state, { answers: {}, facts: {}, today: at.slice(0, 10) });
  return toEvent(definition, state, at, possible[which % Math.max(1, possible.length)]);
}

function toEvent(
  definition: WorkflowDefinition,
  state: WorkflowState,
  at: string,
  next: NextEvent | undefined,
): WorkflowEvent {
  if (next?.kind === 'timer') {
    const id = state.timers.find(({ timer }) => timer === next.timer)?.id ?? 'none';
    return { type: 'timer-rang', at: next.at > at ? next.at : at, timer: id };
  }
  if (next?.kind === 'delivery') return { type: 'delivered', at, communication: next.communication ?? 'any' };
  if (next?.kind === 'withdrawal')
    return { type: 'withdrawn', at, actor: { kind: 'citizen', id: 'c' }, reason: '' };
  const activity =
    next?.kind === 'perform'
      ? findActivity(getState(definition, state.state), next.activity)
      : getState(definition, state.state).activities[0];
  return {
    type: 'activity-performed',
    at,
    actor: activity === undefined ? { kind: 'system' } : standInFor(activity),
    activity: activity?.key ?? '',
    outcome: next?.kind === 'perform' ? next.outcome : 'one',
    input: {},
    days: 5,
  };
}

interface Walked {
  readonly definition: WorkflowDefinition;
  readonly taken: readonly Transition[];
  readonly records: readonly TransitionRecord[];
}

function walk(numbers: readonly number[], pushes: readonly Push[]): Walked {
  const definition = flowOf(numbers);
  const taken: Transition[] = [];
  const records: TransitionRecord[] = [];
  let state: WorkflowState | null = null;
  let at = '2026-06-01T08:00:00.000Z';
  for (const push of [{ what: 9, which: 0 }, ...pushes]) {
    const event: WorkflowEvent =
      state === null
        ? { type: 'submitted', at, actor: { kind: 'citizen', id: 'c' }, maximumDays: 20 }
        : eventOf(definition, state, at, push);
    const context = { answers: {}, facts: {}, today: event.at.slice(0, 10) };
    const moved = transition(definition, state, event, context);
    at = event.at > at ? event.at : at;
    if (push.which % 3 === 0) at = `${addDays(at.slice(0, 10), 1)}T08:00:00.000Z`;
    if (!moved.ok) continue;
    taken.push(moved.value);
    records.push(recordOf(event, moved.value));
    state = moved.value.state;
  }
  return { definition, taken, records };
}

const push = fc.record({ what: fc.nat(14), which: fc.nat(20) });
const walks = fc
  .tuple(draw, fc.array(push, { minLength: 10, maxLength: 40, size: 'max' }))
  .map(([numbers, pushes]) => walk(numbers, pushes));

function holdsFor(rule: (walked: Walked) => boolean): void {
  fc.assert(fc.property(walks, rule), { numRuns: 60 });
}

describe('whatever the flow and whatever happens', () => {
  test('the walks go far: work done, states completed, terms over, ends reached', () => {
    const all = fc.sample(walks, { numRuns: 60, seed: 7 }).flatMap(({ taken }) => taken);
    const count = (rule: (taken: Transition) => boolean) => all.filter(rule).length;
    expect(count(({ state }) => (state.results ?? []).length > 2)).toBeGreaterThan(100);
    expect(count(({ state }) => state.term.expiredAt !== undefined)).toBeGreaterThan(20);
    expect(count(({ taken }) => taken.silence !== undefined)).toBeGreaterThan(5);
    expect(count(({ state }) => FINAL.includes(state.category))).toBeGreaterThan(20);
    expect(count(({ state }) => state.activities.some(({ expired }) => expired === true))).toBeGreaterThan(5);
  });

  test('versions grow by one without gaps', () => {
    holdsFor(({ taken }) => taken.every(({ state }, index) => state.version === index + 1));
  });

  test('the history gives the snapshot back, at the end and half way', () => {
    holdsFor(({ definition, taken, records }) =>
      [Math.ceil(taken.length / 2), taken.length].every((count) => {
        const replayed = replay(definition, records.slice(0, count));
        return (
          replayed.ok && JSON.stringify(replayed.value) === JSON.stringify(taken[count - 1]?.state ?? null)
        );
      }),
    );
  });

  test('a state has its own activities, each once, and none while a passage is held', () => {
    holdsFor(({ definition, taken }) =>
      taken.every(({ state }) => {
        const keys = state.activities.map(({ key }) => key);
        const known = getState(definition, state.state).activities.map(({ key }) => key);
        return (
          new Set(keys).size === keys.length &&
          keys.every((key) => known.includes(key)) &&
          (state.held === undefined || keys.length === 0)
        );
      }),
    );
  });

  test('a complete state is never stood in', () => {
    holdsFor(({ definition, taken }) =>
      taken.every(({ state }) => {
        const { completion } = getState(definition, state.state);
        if (completion === undefined || state.held !== undefined) return true;
        const done = new Set(
          state.activities.filter(({ status }) => status === 'done').map(({ key }) => key),
        );
        return completion.when === 'all'
          ? completion.of.some((key) => !done.has(key))
          : completion.of.every((key) => !done.has(key));
      }),
    );
  });

  test('timers run for what is there: of the state, of what is open, of the term', () => {
    holdsFor(({ definition, taken }) =>
      taken.every(({ state }) => {
        const present = getState(definition, state.state);
        const open = state.activities.filter(({ status }) => status === 'open').map(({ key }) => key);
        const allowed = new Set([
          TERM_EXPIRY,
          ...(state.held === undefined ? (present.timers ?? []).map(({ id }) => id) : []),
          ...present.activities
            .filter(({ key }) => open.includes(key))
            .flatMap(({ id }) => [`${id}.reminder`, `${id}.deadline`]),
        ]);
        const names = state.timers.map(({ timer }) => timer);
        return new Set(names).size === names.length && names.every((timer) => allowed.has(timer));
      }),
    );
  });

  test('a final state has nothing to do, nothing to ring and an ended term', () => {
    holdsFor(({ taken }) =>
      taken
        .filter(({ state }) => FINAL.includes(state.category))
        .every(
          ({ state }) =>
            state.activities.length === 0 &&
            state.timers.length === 0 &&
            state.term.marks.some(({ mark }) => mark === 'decided' || mark.startsWith('silence-')),
        ),
    );
  });

  test('the term is extended once at most', () => {
    holdsFor(({ taken }) =>
      taken.every(({ state }) => state.term.marks.filter(({ mark }) => mark === 'extended').length <= 1),
    );
  });
});
