import type { WorkflowDefinition } from '../definition';
import { assertNever, fail, isJsonObject, ok, type Json, type JsonObject, type Result } from '../kernel';
import { remembering } from './conditions';
import type { Actor, Transition, WorkflowEvent, WorkflowState } from './state';
import { moveBy } from './transition';

/** What the history keeps in clear of one event: it replays the workflow and names no one. */
export interface TransitionRecord {
  readonly type: string;
  readonly at: string;
  readonly transition: JsonObject;
}

/** The clear part of a history event: names, numbers and the answers of the conditions; nothing a person wrote. */
export function recordOf(event: WorkflowEvent, { state, taken, decisions }: Transition): TransitionRecord {
  const details = { ...clearPart(event), ...taken, version: state.version, decisions };
  return { type: event.type, at: event.at, transition: details };
}

function clearPart(event: WorkflowEvent): JsonObject {
  switch (event.type) {
    case 'submitted':
      return { draftVersion: event.draftVersion ?? 0 };
    case 'activity-performed':
      return event.days === undefined ? performed(event) : { ...performed(event), days: event.days };
    case 'action-succeeded':
    case 'action-retried':
      return { run: event.run };
    case 'action-failed':
      return { run: event.run, reason: event.reason };
    case 'timer-rang':
      return { timer: event.timer };
    case 'signal-received':
      return { signal: event.signal, signalOutcome: event.outcome };
    case 'delivered':
      return { communication: event.communication };
    case 'withdrawn':
      return {};
    default:
      return assertNever(event);
  }
}

function performed(event: Extract<WorkflowEvent, { readonly type: 'activity-performed' }>): JsonObject {
  return { performed: event.activity, performedOutcome: event.outcome };
}

/**
 * The state that a history leads to, oldest record first. Issue `history-unreadable` for a record that is none;
 * records that are no workflow events (a message, an assignment) have no `version` and are passed over.
 */
export function replay(
  definition: WorkflowDefinition,
  records: readonly TransitionRecord[],
): Result<WorkflowState | null> {
  let state: WorkflowState | null = null;
  for (const record of records) {
    if (record.transition['version'] === undefined) continue;
    const moved = replayOne(definition, state, record);
    if (!moved.ok) return moved;
    if (moved.value.state.version !== record.transition['version']) return unreadable(record, 'version');
    state = moved.value.state;
  }
  return ok(state);
}

function replayOne(
  definition: WorkflowDefinition,
  state: WorkflowState | null,
  record: TransitionRecord,
): Result<Transition> {
  const event = readEvent(record);
  if (event === undefined) return unreadable(record, 'type');
  const decisions = readDecisions(record.transition['decisions']);
  const missing = new Set<string>();
  const moved = moveBy(definition, state, event, {
    decide: remembering(decisions, missing),
    decisions: new Map(Object.entries(decisions)),
    trusted: true,
  });
  return missing.size > 0 ? unreadable(record, 'decisions') : moved;
}

function unreadable(record: TransitionRecord, what: string) {
  return fail([{ code: 'history-unreadable', path: what, params: { type: record.type, at: record.at } }]);
}

function readDecisions(json: Json | undefined): Readonly<Record<string, boolean>> {
  const entries = isJsonObject(json) ? Object.entries(json) : [];
  return Object.fromEntries(entries.map(([node, answer]) => [node, answer === true]));
}

/** Whoever acted was checked then; the record does not say who it was. */
const SOMEBODY: Actor = { kind: 'system' };

function readEvent({ type, at, transition: details }: TransitionRecord): WorkflowEvent | undefined {
  const text = (name: string) => String(details[name] ?? '');
  const number = (name: string) => Number(details[name] ?? 0);
  switch (type) {
    case 'submitted':
      return { type, at, actor: SOMEBODY, draftVersion: number('draftVersion') };
    case 'activity-performed':
      return {
        type,
        at,
        actor: SOMEBODY,
        activity: text('performed'),
        outcome: text('performedOutcome'),
        input: {},
        ...(details['days'] === undefined ? {} : { days: number('days') }),
      };
    case 'action-succeeded':
      return { type, at, run: text('run'), result: {} };
    case 'action-failed':
      return { type, at, run: text('run'), reason: text('reason') };
    case 'action-retried':
      return { type, at, run: text('run'), actor: SOMEBODY };
    case 'timer-rang':
      return { type, at, timer: text('timer') };
    case 'signal-received':
      return { type, at, signal: text('signal'), outcome: text('signalOutcome'), data: {} };
    case 'delivered':
      return { type, at, communication: text('communication') };
    case 'withdrawn':
      return { type, at, actor: SOMEBODY, reason: '' };
    default:
      return undefined;
  }
}
