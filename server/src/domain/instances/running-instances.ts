import { FINAL_CATEGORIES } from '@istanze/shared';
import type { RunningCount, RunningInstances } from '../../ports/inside/running-instances';

const STOPPED = ['draft', ...FINAL_CATEGORIES];

/** Instances that run, by the release they are pinned to. */
export function createRunningInstances(): RunningInstances {
  return {
    count: (tx, serviceId) =>
      tx.query<RunningCount>(
        `select r.id as "releaseId", r.number, count(*)::int as count
           from instance i join release r on r.tenant_id = i.tenant_id and r.id = i.release_id
          where i.tenant_id = $1 and i.service_id = $2 and i.category <> all ($3) and i.erased_at is null
          group by r.id, r.number order by r.number desc`,
        [tx.tenantId, serviceId, STOPPED],
        'running_counts',
      ),
    elsewhere: async (tx, serviceId, releaseId, { after, first }) => {
      const rows = await tx.query<{ id: string }>(
        `select id from instance
          where tenant_id = $1 and service_id = $2 and release_id <> $3 and category <> all ($4)
            and erased_at is null and ($5::uuid is null or id > $5::uuid)
          order by id limit $6`,
        [tx.tenantId, serviceId, releaseId, STOPPED, after, first],
        'running_elsewhere',
      );
      return rows.map(({ id }) => id);
    },
  };
}
