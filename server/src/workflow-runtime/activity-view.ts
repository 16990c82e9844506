import type { ActivityView } from '../activities';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { InstanceRecord } from '../ports/inside';
import { earlierWork, valuesOf } from './earlier-work';
import type { RuntimeDependencies } from './runtime-dependencies';

/** What input forms of an instance are made from, read once for all its activities. */
export async function loadView(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  instance: InstanceRecord,
  forStaff: boolean,
): Promise<ActivityView> {
  const { staff } = deps.activityPorts;
  const release = await deps.releases.get(tx, instance.releaseId);
  const history = await deps.instances.history(tx, instance.id);
  return {
    instance,
    release,
    cause: valuesOf(history, instance.workflow?.cause ?? 0),
    earlier: earlierWork(history, release.content.workflow),
    staff: forStaff ? await staff.ofOffice(tx, instance.officeId) : [],
    offices: forStaff ? await staff.offices(tx) : [],
  };
}
