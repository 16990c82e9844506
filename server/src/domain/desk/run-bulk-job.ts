import type { Text } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import type { OutboxHandler, OutboxJob } from '../../platform/outbox';
import type { BulkItem, BulkJob, BulkRequest, BulkSettlement } from './bulk-job';
import { findBulkJob, findNextItem, readBulkRequest, settleItem } from './bulk-job.repository';
import type { DeskDependencies } from './desk-dependencies';
import { changeLabels } from '../labels';

/** Tries of the whole job after which an instance that breaks it is passed over with its reason. */
const PATIENCE = 3;

/**
 * Does a job one instance after the other, each under a key of its own: whoever takes it over after a crash goes on with
 * the first instance that is not settled, and what was done but not noted down is done no second time.
 */
export function createRunBulkJob(deps: DeskDependencies): OutboxHandler {
  return async (outboxJob, signal) => {
    const id = String(outboxJob.payload['job']);
    const found = await deps.withTenant(outboxJob.tenantId, async (tx) => {
      const job = await findBulkJob(tx, id);
      const request = await readBulkRequest(tx, deps.vault, id);
      return job === undefined || request === undefined ? undefined : { job, request };
    });
    if (found === undefined) return;
    const { job, request } = found;
    const ctx: RequestContext = {
      tenantId: outboxJob.tenantId,
      origin: job.origin,
      locale: job.locale,
      viewer: await deps.viewerOf(outboxJob.tenantId, job.staffId),
      correlationId: outboxJob.id,
      mayChange: true,
    };
    for (;;) {
      if (signal.aborted) return { postponeUntil: deps.clock.now() };
      const item = await deps.withTenant(ctx.tenantId, (tx) => findNextItem(tx, job.id));
      if (item === undefined) return;
      const settlement = await settle(deps, ctx, job, request, item, outboxJob);
      await deps.withTenant(ctx.tenantId, (tx) =>
        settleItem(tx, job, item.position, settlement, deps.clock.now()),
      );
    }
  };
}

async function settle(
  deps: DeskDependencies,
  ctx: RequestContext,
  job: BulkJob,
  request: BulkRequest,
  item: BulkItem,
  { attempt }: Pick<OutboxJob, 'attempt'>,
): Promise<BulkSettlement> {
  if (ctx.viewer === null) return failed('reason.staff-left');
  try {
    return request.kind === 'label'
      ? await label(deps, ctx, request, item)
      : await perform(deps, ctx, job, request, item);
  } catch (error) {
    if (error instanceof NotFoundError) return failed('reason.not-found');
    if (attempt < PATIENCE) throw error;
    return failed('reason.unexpected');
  }
}

async function perform(
  deps: DeskDependencies,
  ctx: RequestContext,
  job: BulkJob,
  request: Extract<BulkRequest, { kind: 'perform' }>,
  item: BulkItem,
): Promise<BulkSettlement> {
  const { activity, outcome, input } = request;
  const { code, expectedVersion } = item;
  const key = `${job.id}:${item.position}`;
  const attempt = await deps.work.perform(ctx, {
    code,
    activity,
    outcome,
    input,
    expectedVersion,
    idempotencyKey: key,
  });
  if ('answer' in attempt) return { done: true };
  const { refusal } = attempt;
  if ('currentVersion' in refusal) return failed('reason.changed-since');
  if ('issues' in refusal) {
    const text = refusal.issues.map(({ message }) => message).join(' ');
    return failed('reason.input', { it: text, [ctx.locale]: text });
  }
  if (!('reason' in refusal)) return failed('reason.unexpected');
  return failed(refusal.reason, await wordsOf(deps, ctx, code, request));
}

/** A guard refuses in the words of who drew the workflow. */
async function wordsOf(
  deps: DeskDependencies,
  ctx: RequestContext,
  code: string,
  wanted: { readonly activity: string; readonly outcome: string },
): Promise<Text | null> {
  return deps.withTenant(ctx.tenantId, async (tx) => {
    const instance = await deps.work.find(tx, ctx, code);
    if (instance === undefined) return null;
    const activities = await deps.work.activities(tx, ctx, instance);
    const activity = activities.find(({ key }) => key === wanted.activity);
    const outcome = activity?.outcomes.find(({ key }) => key === wanted.outcome);
    return (activity?.allowed === true ? outcome?.reasonText : activity?.reasonText) ?? null;
  });
}

async function label(
  deps: DeskDependencies,
  ctx: RequestContext,
  { add, remove }: Extract<BulkRequest, { kind: 'label' }>,
  { code }: BulkItem,
): Promise<BulkSettlement> {
  return deps.withTenant(ctx.tenantId, async (tx) => {
    const instance = await deps.work.find(tx, ctx, code);
    if (instance === undefined) return failed('reason.not-found');
    await changeLabels(tx, instance, { add, remove });
    return { done: true };
  });
}

function failed(reason: string, words: Text | null = null): BulkSettlement {
  return { done: false, reason, words };
}
