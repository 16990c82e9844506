import {
  askedOf,
  fail,
  ok,
  transition,
  type Issue,
  type JsonObject,
  type Result,
  type Transition,
  type WorkflowEvent,
} from '@istanze/shared';
import type { HistoryEvent, InstanceChanges, InstanceRecord } from '../ports/inside';
import type { TenantTransaction } from '../platform/tenant-transaction';
import { payloadOf, toHistoryEvent } from './history-event';
import { newsOf } from './news-of';
import { toOutboxRows } from './outbox-entries';
import type { RuntimeDependencies } from './runtime-dependencies';
import { termChanges } from './term-changes';
import { contextOf } from './transition-context';

export interface ApplyOptions {
  /** Columns to change with the event. */
  readonly changes?: InstanceChanges;
  /** Private part of the event; `values` in it is what templates and later actions read. */
  readonly payload?: JsonObject;
  /** Lines of the history to write with it, after it. */
  readonly inputEvents?: readonly HistoryEvent[];
}

export interface Applied {
  readonly instance: InstanceRecord;
  readonly transition: Transition;
}

export type ApplyError =
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** Another write came first: read again and decide again. */
  | { readonly kind: 'conflict' };

/** Moves an instance by one event and writes state, history and jobs in one statement, or nothing. */
export async function applyEvent(
  deps: Pick<RuntimeDependencies, 'instances' | 'releases'>,
  tx: TenantTransaction,
  record: InstanceRecord,
  event: WorkflowEvent,
  options: ApplyOptions = {},
): Promise<Result<Applied, ApplyError>> {
  const release = await deps.releases.get(tx, record.releaseId);
  const instance = withChanges(record, options.changes ?? {});
  const { answers, facts } = contextOf(record, release, event.at);
  const context = { ...contextOf(instance, release, event.at), before: { answers, facts } };
  const moved = transition(release.content.workflow, record.workflow, event, context);
  if (!moved.ok) return fail({ kind: 'refused', issues: moved.error });
  const { state, effects } = moved.value;
  const payload = options.payload ?? payloadOf(event);
  const news = newsOf(event, record.workflow, moved.value, { definition: release.content.workflow, payload });
  const changes = {
    ...options.changes,
    ...termChanges(moved.value.state, release, event.at),
    ...(news === undefined ? {} : { news }),
  };
  const written = await deps.instances.commit(tx, {
    instance: record,
    state,
    events: [toHistoryEvent(event, moved.value, payload), ...(options.inputEvents ?? [])],
    ...toOutboxRows(record.id, state.version, effects),
    changes,
    asked: askedOf(release.content.workflow, state),
  });
  if (!written) return fail({ kind: 'conflict' });
  return ok({ instance: moveRecord(instance, moved.value), transition: moved.value });
}

function withChanges(record: InstanceRecord, changes: InstanceChanges): InstanceRecord {
  return {
    ...record,
    ...(changes.answers === undefined ? {} : { answers: changes.answers }),
    ...(changes.derived === undefined ? {} : { derived: changes.derived }),
    ...(changes.quote === undefined ? {} : { quote: changes.quote }),
    ...(changes.assigneeId === undefined ? {} : { assigneeId: changes.assigneeId }),
    ...(changes.protocol === undefined ? {} : { protocol: changes.protocol }),
    ...(changes.officeId === undefined ? {} : { officeId: changes.officeId }),
  };
}

function moveRecord(record: InstanceRecord, { state }: Transition): InstanceRecord {
  const { version, category } = state;
  return {
    ...record,
    workflow: state,
    version,
    category,
    submittedAt: record.submittedAt ?? state.term.startedAt,
  };
}
