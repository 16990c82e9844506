import { getAction, romeDate, type ActionRun, type JsonObject } from '@istanze/shared';
import type { ActionContext, ActionOutcome } from '../actions';
import type { OutboxHandler, FailureHandler, OutboxJob } from '../platform/outbox';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { CompiledRelease, InstanceRecord, StoredHistoryEvent } from '../ports/inside';
import { earlierWork, valuesOf } from './earlier-work';
import { feedEvent } from './feed-event';
import type { RuntimeDependencies } from './runtime-dependencies';

/** Thrown so that the outbox tries again later; its message is the code of the problem should it give up. */
export class ActionUnavailable extends Error {
  override readonly name = 'ActionUnavailable';
}

/** Does an action outside any transaction and tells the workflow how it went. A run no longer in the state is done. */
export function createActionHandler(deps: RuntimeDependencies): OutboxHandler {
  return async (job) => {
    const loaded = await deps.withTenant(job.tenantId, (tx) => load(deps, tx, job));
    if (loaded === undefined) return;
    const outcome = await runAction(deps, job, loaded);
    if (outcome.kind === 'later') {
      return { postponeUntil: new Date(deps.clock.now().getTime() + outcome.seconds * 1000) };
    }
    if (outcome.kind === 'failed' && outcome.retry) throw new ActionUnavailable(outcome.reason);
    await job.complete((tx) => report(deps, tx, loaded, outcome));
  };
}

/** When the outbox gives up, the run waits for a person: nothing is forgotten. */
export function createActionFailureHandler(deps: RuntimeDependencies): FailureHandler {
  return async (tx, job, reason) => {
    const { instanceId, run } = readReference(job.payload);
    const at = deps.clock.now().toISOString();
    await feedEvent(
      deps,
      tx,
      instanceId,
      (instance) =>
        findRunning(instance, run) && { event: { type: 'action-failed', at, run, reason: codeIn(reason) } },
    );
  };
}

interface Loaded {
  readonly instance: InstanceRecord;
  readonly release: CompiledRelease;
  readonly run: ActionRun;
  readonly history: readonly StoredHistoryEvent[];
}

async function load(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  job: OutboxJob,
): Promise<Loaded | undefined> {
  const reference = readReference(job.payload);
  const instance = await deps.instances.findById(tx, reference.instanceId);
  const run = instance && findRunning(instance, reference.run);
  if (instance === undefined || run === undefined) return undefined;
  const release = await deps.releases.get(tx, instance.releaseId);
  const history = await deps.instances.history(tx, instance.id);
  return { instance, release, run, history };
}

function findRunning(instance: InstanceRecord, id: string): ActionRun | undefined {
  return instance.workflow?.actions.find((run) => run.id === id && run.status === 'running');
}

function runAction(deps: RuntimeDependencies, job: OutboxJob, loaded: Loaded): Promise<ActionOutcome> {
  const { instance, release, run, history } = loaded;
  const type = deps.actions.get(run.type);
  if (type === undefined) return Promise.resolve({ kind: 'failed', reason: 'settings', retry: false });
  const now = deps.clock.now();
  const context: ActionContext = {
    tenantId: job.tenantId,
    key: `${instance.id}:${run.id}`,
    retries: run.retries ?? 0,
    waitedSeconds: Math.max(0, (now.getTime() - job.createdAt.getTime()) / 1000),
    instance,
    release,
    settings: getAction(release.content.workflow, run.action).settings,
    cause: valuesOf(history, run.cause),
    earlier: earlierWork(history, release.content.workflow),
    now,
    today: romeDate(now.toISOString()),
    ports: deps.actionPorts,
  };
  return type.run(context);
}

type Ended = Exclude<ActionOutcome, { readonly kind: 'later' }>;

async function report(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  loaded: Loaded,
  outcome: Ended,
): Promise<void> {
  const run = loaded.run.id;
  const at = deps.clock.now().toISOString();
  await feedEvent(deps, tx, loaded.instance.id, (instance) => {
    if (findRunning(instance, run) === undefined) return undefined;
    if (outcome.kind === 'failed')
      return { event: { type: 'action-failed', at, run, reason: outcome.reason } };
    const changes = outcome.changes?.(instance) ?? {};
    return { event: { type: 'action-succeeded', at, run, result: outcome.result }, options: { changes } };
  });
}

function readReference(payload: JsonObject): { readonly instanceId: string; readonly run: string } {
  return { instanceId: String(payload['instanceId'] ?? ''), run: String(payload['run'] ?? '') };
}

/** The workflow's state keeps codes alone: it outlives an erasure. */
function codeIn(reason: string): string {
  return /^(?:ActionUnavailable )?([a-z]+(?:-[a-z]+)*)$/.exec(reason)?.[1] ?? 'unavailable';
}
