import type { WorkflowDefinition } from '../definition';
import {
  assertNever,
  fail,
  isJsonObject,
  ok,
  type IsoInstant,
  type Json,
  type JsonObject,
  type Result,
} from '../kernel';
import { remembering } from './conditions';
import type { Transition, WorkflowEvent, WorkflowState } from './state';
import { migrateBy, type MigrationJudgement, type MigrationMapping } from './migration/migrate-state';
import { readEvent, type TransitionRecord } from './read-record';
import { moveBy } from './transition';

export type { TransitionRecord } from './read-record';

/** Ids of the releases that a migration leaves and reaches. */
export interface MigrationStep {
  readonly before: string;
  readonly after: string;
}

/** The clear part of a migration to another release: enough to replay it with the flows of both. */
export function recordMigration(
  { before, after }: MigrationStep,
  at: IsoInstant,
  mapping: MigrationMapping,
  { state, taken, decisions }: Transition,
): TransitionRecord {
  const written = { states: { ...mapping.states }, activities: { ...mapping.activities } };
  const releases = { release: after, releaseBefore: before };
  const details = { ...releases, mapping: written, ...taken, version: state.version, decisions };
  return { type: MIGRATED, at, transition: details };
}

const MIGRATED = 'migrated';

/** The clear part of a history event: names, numbers and the answers of the conditions; nothing a person wrote. */
export function recordOf(event: WorkflowEvent, { state, taken, decisions }: Transition): TransitionRecord {
  const { maximumDays } = state.term;
  const days = event.type === 'submitted' && maximumDays !== undefined ? { maximumDays } : {};
  const details = { ...clearPart(event), ...days, ...taken, version: state.version, decisions };
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
    case 'corrected':
      return {};
    default:
      return assertNever(event);
  }
}

function performed(event: Extract<WorkflowEvent, { readonly type: 'activity-performed' }>): JsonObject {
  const { actor, activity, outcome } = event;
  const substitute = actor.kind === 'staff' && actor.actingFor !== undefined;
  return {
    performed: activity,
    performedOutcome: outcome,
    ...(substitute ? { actingFor: actor.actingFor } : {}),
  };
}

/** The releases that a history was lived on, by their ids: the one it began with, which is `present` for one never moved, and all it was moved to. */
export function releasesOf(
  records: readonly TransitionRecord[],
  present: string,
): { readonly first: string; readonly all: readonly string[] } {
  const moves = records.filter(({ type }) => type === MIGRATED).map(({ transition }) => transition);
  const first = String(moves[0]?.['releaseBefore'] ?? present);
  return { first, all: [...new Set([first, ...moves.map((move) => String(move['release']))])] };
}

/** The flow of a release by its id; undefined when there is none. */
export type FindFlow = (release: string) => WorkflowDefinition | undefined;

/**
 * The state that a history leads to, oldest record first. `definition` is the flow it began with; `flowOf` gives those it
 * was migrated to. Issue `history-unreadable` for a record that is none; records that are no workflow events (a message,
 * an assignment) have no `version` and are passed over.
 */
export function replay(
  definition: WorkflowDefinition,
  records: readonly TransitionRecord[],
  flowOf: FindFlow = () => undefined,
): Result<WorkflowState | null> {
  let state: WorkflowState | null = null;
  let flow = definition;
  for (const record of records) {
    if (record.transition['version'] === undefined) continue;
    const next = record.type === MIGRATED ? flowOf(String(record.transition['release'])) : flow;
    if (next === undefined) return unreadable(record, 'release');
    const moved = replayOne(flow, next, state, record);
    if (!moved.ok) return moved;
    if (moved.value.state.version !== record.transition['version']) return unreadable(record, 'version');
    state = moved.value.state;
    flow = next;
  }
  return ok(state);
}

function replayOne(
  before: WorkflowDefinition,
  definition: WorkflowDefinition,
  state: WorkflowState | null,
  record: TransitionRecord,
): Result<Transition> {
  const answers = readDecisions(record.transition['decisions']);
  const missing = new Set<string>();
  const decisions = new Map(Object.entries(answers));
  const judgement = { decide: remembering(answers, missing), decisions, trusted: true };
  const moved =
    record.type === MIGRATED
      ? replayMigration(before, definition, state, record, judgement)
      : replayEvent(definition, state, record, judgement);
  return missing.size > 0 ? unreadable(record, 'decisions') : moved;
}

type Remembered = Omit<MigrationJudgement, 'at'> & { readonly trusted: boolean };

function replayEvent(
  definition: WorkflowDefinition,
  state: WorkflowState | null,
  record: TransitionRecord,
  judgement: Remembered,
): Result<Transition> {
  const event = readEvent(record);
  return event === undefined ? unreadable(record, 'type') : moveBy(definition, state, event, judgement);
}

function replayMigration(
  before: WorkflowDefinition,
  after: WorkflowDefinition,
  state: WorkflowState | null,
  record: TransitionRecord,
  judgement: Remembered,
): Result<Transition> {
  if (state === null) return unreadable(record, 'type');
  const mapping = readMapping(record.transition['mapping']);
  return migrateBy(before, after, state, mapping, { ...judgement, at: record.at });
}

function readMapping(json: Json | undefined): MigrationMapping {
  const mapping = isJsonObject(json) ? json : {};
  const activities = isJsonObject(mapping['activities']) ? mapping['activities'] : {};
  return {
    states: readNames(mapping['states']),
    activities: Object.fromEntries(
      Object.entries(activities).map(([state, names]) => [state, readNames(names)]),
    ),
  };
}

function readNames(json: Json | undefined): Readonly<Record<string, string>> {
  const entries = isJsonObject(json) ? Object.entries(json) : [];
  return Object.fromEntries(entries.map(([from, to]) => [from, String(to)]));
}

function unreadable(record: TransitionRecord, what: string) {
  return fail([{ code: 'history-unreadable', path: what, params: { type: record.type, at: record.at } }]);
}

function readDecisions(json: Json | undefined): Readonly<Record<string, boolean>> {
  const entries = isJsonObject(json) ? Object.entries(json) : [];
  return Object.fromEntries(entries.map(([node, answer]) => [node, answer === true]));
}
