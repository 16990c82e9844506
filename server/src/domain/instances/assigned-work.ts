import { askedOf, FINAL_CATEGORIES } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { AssignedWork, Reassignment } from '../../ports/inside/assigned-work';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { assignmentLine } from './assignment-line';

interface Dependencies {
  readonly store: InstanceStore;
  readonly releases: Releases;
  readonly clock: Clock;
}

const STOPPED = ['draft', ...FINAL_CATEGORIES];

/** Work that passes between colleagues without moving in its flow: the state stays, the history says who has it now. */
export function createAssignedWork(deps: Dependencies): AssignedWork {
  return {
    openOf: async (tx, staffId, first) => {
      const rows = await tx.query<{ id: string }>(
        `select id from instance where tenant_id = $1 and assignee_id = $2 and category <> all ($3) and erased_at is null
          order by submitted_at, id limit $4`,
        [tx.tenantId, staffId, STOPPED, first],
        'assigned_open',
      );
      return rows.map(({ id }) => id);
    },
    reassign: (tx, instanceId, order) => reassign(deps, tx, instanceId, order),
  };
}

async function reassign(
  { store, releases, clock }: Dependencies,
  tx: TenantTransaction,
  instanceId: string,
  { from, to, because }: Reassignment,
): Promise<boolean> {
  const instance = await store.findById(tx, instanceId);
  if (instance?.workflow == null || instance.erased || instance.assigneeId !== from) return false;
  if (STOPPED.includes(instance.category)) return false;
  const { content } = await releases.get(tx, instance.releaseId);
  const written = await store.commit(tx, {
    instance,
    state: instance.workflow,
    events: [assignmentLine(clock.now().toISOString(), { assignee: to, before: from, because })],
    effects: [],
    cancelledTimers: [],
    changes: { assigneeId: to, unread: to !== null, ...(to === null ? {} : { news: 'assigned' }) },
    asked: askedOf(content.workflow, instance.workflow),
  });
  if (!written) throw new Error(`Instance ${instanceId} changed while it was handed over: try again`);
  return true;
}
