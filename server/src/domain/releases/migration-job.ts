import { isJsonObject, type JsonObject, type MigrationMapping } from '@istanze/shared';
import { addJobs, type NewJob, type OutboxHandler } from '../../platform/outbox';
import type { Releases, RunningInstances } from '../../ports/inside';
import type { Runtime } from '../../workflow-runtime';
import { readMapping } from './read-mapping';
import { isLive } from './release.repository';

export const MIGRATE_INSTANCES = 'migrate-instances';
const BATCH = 25;

/** What a job of this kind carries: ids and keys of states only. */
export interface MigrationBatch {
  /** Of the intention: asked again it is another. */
  readonly batch: string;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly mapping: MigrationMapping;
  readonly staffId: string;
  /** Id of the last instance of the batch before. */
  readonly after: string | null;
}

/** The job of one batch; its key names intention and place, so that a batch is written once. */
export function migrationJob({ batch, after, mapping, ...ids }: MigrationBatch): NewJob {
  const written: JsonObject = { states: { ...mapping.states }, activities: { ...mapping.activities } };
  return {
    kind: MIGRATE_INSTANCES,
    key: `${MIGRATE_INSTANCES}:${batch}:${after ?? 'first'}`,
    payload: { ...ids, batch, after, mapping: written },
  };
}

export interface MigrationJobDependencies {
  readonly releases: Releases;
  readonly running: RunningInstances;
  readonly runtime: Pick<Runtime, 'migrate'>;
}

/**
 * Moves running instances a batch a job: the moves, the end of the job and the job of the next batch are one transaction.
 * Those that cannot be moved stay; a release that is not the live one any more moves nothing.
 */
export function createMigrationJob(deps: MigrationJobDependencies): OutboxHandler {
  return async (job) => {
    const order = toBatch(job.payload);
    await job.complete(async (tx) => {
      if (!(await isLive(tx, order.releaseId))) return;
      const to = await deps.releases.get(tx, order.releaseId);
      const page = { after: order.after, first: BATCH };
      const ids = await deps.running.elsewhere(tx, order.serviceId, order.releaseId, page);
      for (const id of ids) await deps.runtime.migrate(tx, id, { ...order, to });
      const last = ids.at(-1);
      if (ids.length === BATCH && last !== undefined)
        await addJobs(tx, [migrationJob({ ...order, after: last })]);
    });
  };
}

/** Throws for a payload that this program did not write. */
function toBatch(payload: JsonObject): MigrationBatch {
  const { batch, serviceId, releaseId, staffId, after, mapping } = payload;
  if (
    typeof batch !== 'string' ||
    typeof serviceId !== 'string' ||
    typeof releaseId !== 'string' ||
    typeof staffId !== 'string'
  )
    throw new Error('A job that migrates instances without saying where');
  return {
    batch,
    serviceId,
    releaseId,
    staffId,
    after: typeof after === 'string' ? after : null,
    mapping: readMapping(isJsonObject(mapping) ? mapping : {}),
  };
}
