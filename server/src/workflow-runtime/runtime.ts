import type { Actor, JsonObject, Result, WorkflowEvent } from '@istanze/shared';
import type { OutboxHandlers } from '../platform/outbox';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { DocumentRequest, InstanceRecord } from '../ports/inside';
import { createActionFailureHandler, createActionHandler } from './action-job';
import { applyEvent, type Applied, type ApplyError, type ApplyOptions } from './apply-event';
import { feedEvent, type Fed } from './feed-event';
import { ACTION_JOB, TIMER_JOB } from './outbox-entries';
import { offerActivities, performActivity, type PerformError, type PerformRequest } from './perform-activity';
import { describePreview } from './preview-document';
import {
  migrateInstance,
  type Migrated,
  type MigrationOrder,
  previewInstanceMigration,
} from './migrate-instance';
import type { RuntimeDependencies } from './runtime-dependencies';
import { createTimerHandler } from './timer-job';

type Offer = ReturnType<typeof offerActivities>;

/** The one door through which instances move. */
export interface Runtime {
  /** Moves an instance by an event, in the caller's transaction. */
  apply(
    tx: TenantTransaction,
    record: InstanceRecord,
    event: WorkflowEvent,
    options?: ApplyOptions,
  ): Promise<Result<Applied, ApplyError>>;
  /** What stands to be done, with its forms and why not; `standIns` are the actor with the grants of absent colleagues. */
  offer(tx: TenantTransaction, instance: InstanceRecord, actor: Actor, standIns?: readonly Actor[]): Offer;
  perform(
    tx: TenantTransaction,
    instance: InstanceRecord,
    request: PerformRequest,
  ): Promise<Result<Applied, PerformError>>;
  /** The document an outcome would issue, for a preview. */
  preview(
    tx: TenantTransaction,
    instance: InstanceRecord,
    request: PerformRequest,
  ): Promise<Result<DocumentRequest, PerformError>>;
  /** Something awaited arrived: a payment, an acknowledgement. Twice, late or for nobody it is harmless: `stale`. */
  signal(tx: TenantTransaction, instanceId: string, signal: AwaitedSignal): Promise<Fed>;
  /** A communication reached the citizen; told again it is `stale`. */
  delivered(tx: TenantTransaction, instanceId: string, communication: string, at: string): Promise<Fed>;
  /** A person tries a failed action again. */
  retry(tx: TenantTransaction, instanceId: string, run: string, actor: Actor): Promise<Fed>;
  /** Puts a running instance onto another release, state by state as the mapping says. */
  migrate(tx: TenantTransaction, instanceId: string, order: MigrationOrder): Promise<Migrated>;
  /** What `migrate` would do; undefined where there is nothing to do. */
  previewMigration(
    tx: TenantTransaction,
    instanceId: string,
    order: Pick<MigrationOrder, 'to' | 'mapping'>,
  ): ReturnType<typeof previewInstanceMigration>;
  /** Puts the handlers of actions and timers into the outbox. */
  register(handlers: OutboxHandlers): void;
}

export interface AwaitedSignal {
  readonly signal: string;
  readonly outcome: string;
  readonly data: JsonObject;
}

export function createRuntime(deps: RuntimeDependencies): Runtime {
  const feed = (tx: TenantTransaction, instanceId: string, event: WorkflowEvent) =>
    feedEvent(deps, tx, instanceId, (instance) => (instance.workflow === null ? undefined : { event }));
  const now = () => deps.clock.now().toISOString();
  return {
    apply: (tx, record, event, options) => applyEvent(deps, tx, record, event, options),
    offer: (tx, instance, actor, standIns) => offerActivities(deps, tx, instance, actor, standIns),
    perform: (tx, instance, request) => performActivity(deps, tx, instance, request),
    preview: (tx, instance, request) => describePreview(deps, tx, instance, request),
    signal: (tx, instanceId, signal) =>
      feed(tx, instanceId, { type: 'signal-received', at: now(), ...signal }),
    delivered: (tx, instanceId, communication, at) =>
      feed(tx, instanceId, { type: 'delivered', at, communication }),
    retry: (tx, instanceId, run, actor) =>
      feed(tx, instanceId, { type: 'action-retried', at: now(), run, actor }),
    migrate: (tx, instanceId, order) => migrateInstance(deps, tx, instanceId, order),
    previewMigration: (tx, instanceId, order) => previewInstanceMigration(deps, tx, instanceId, order),
    register: (handlers) => {
      handlers.register(ACTION_JOB, createActionHandler(deps), createActionFailureHandler(deps));
      handlers.register(TIMER_JOB, createTimerHandler(deps));
    },
  };
}
