import {
  parseWorkflow,
  termAt,
  transition,
  type Transition,
  type WorkflowEffect,
  type WorkflowEvent,
  type WorkflowState,
} from '../../src/workflow';
import type { WorkflowDefinition } from '../../src/definition';
import { assertNever, isJsonObject, romeDate, type JsonObject } from '../../src/kernel';
import workflows from './workflows.json';

/** An event of a case; `facts` are those known at its moment. */
export type CaseEvent = WorkflowEvent & { readonly facts?: JsonObject };

interface Given {
  /** Name of one of the flows in `workflows.json`. */
  readonly workflow: string;
  readonly events: readonly CaseEvent[];
  readonly facts?: JsonObject;
  readonly answers?: JsonObject;
}

const FLOWS: Readonly<Record<string, unknown>> = workflows;

/** `{workflow, events, facts?, answers?}` → the state once the events have happened and what the last one did, or its refusal. */
export function runTransitions(given: JsonObject): JsonObject {
  if (!isGiven(given)) throw new Error('Not a story of events');
  const definition = getWorkflow(FLOWS[given.workflow]);
  let state: WorkflowState | null = null;
  let last: Transition | undefined;
  for (const [index, { facts, ...event }] of given.events.entries()) {
    const moved = transition(definition, state, event, {
      answers: given.answers ?? {},
      facts: { ...given.facts, ...facts },
      today: romeDate(event.at),
    });
    if (!moved.ok) return refusedAt(index, given.events.length, moved.error[0]?.code ?? '');
    last = moved.value;
    state = moved.value.state;
  }
  const at = given.events.at(-1)?.at ?? '';
  return last === undefined ? {} : shown(last, at);
}

function isGiven(given: unknown): given is Given {
  return isJsonObject(given) && typeof given['workflow'] === 'string' && Array.isArray(given['events']);
}

function getWorkflow(json: unknown): WorkflowDefinition {
  const parsed = parseWorkflow(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Only the last event of a case may be refused. */
function refusedAt(index: number, count: number, code: string): JsonObject {
  return index === count - 1 ? { refused: code } : { refused: `${code} already at event ${index}` };
}

function shown({ state, effects, taken, decisions }: Transition, at: string): JsonObject {
  return {
    state: state.state,
    category: state.category,
    version: state.version,
    cause: state.cause,
    activities: byName(state.activities.map(({ key, status }) => [key, status])),
    actions: byName(state.actions.map(({ id, status }) => [id, status])),
    problems: byName(state.problems.map(({ run, reason }) => [run, reason])),
    timers: byName(state.timers.map(({ id, at }) => [id, at])),
    signals: state.signals.map(({ signal, outcome }) => `${signal}:${outcome}`),
    marks: state.term.marks.map(({ mark }) => mark),
    results: byName((state.results ?? []).map(({ activity, outcome }) => [activity, outcome])),
    expired: state.activities.filter(({ expired }) => expired === true).map(({ key }) => key),
    finalDate: termAt(state.term, at).finalDate,
    held: state.held === undefined ? null : { to: state.held.to, awaits: state.held.awaits },
    givenDays: state.held?.givenDays ?? state.givenDays ?? null,
    effects: effects.map(effectInWords),
    taken: { ...taken },
    decisions: { ...decisions },
  };
}

function byName(entries: readonly (readonly [string, string])[]): JsonObject {
  return Object.fromEntries(entries);
}

function effectInWords(effect: WorkflowEffect): string {
  switch (effect.type) {
    case 'run-action':
      return `run ${effect.action}`;
    case 'start-timer':
      return `start ${effect.timer.slice(effect.timer.indexOf('.') + 1)}`;
    case 'stop-timers':
      return `stop ${effect.timers.join(',')}`;
    default:
      return assertNever(effect);
  }
}
