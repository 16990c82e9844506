import { indexWorkflow } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { Releases } from '../../ports/inside/releases';
import { findInstancePositions } from '../payments';
import { findRegistrations } from '../register';
import type { InstanceView } from './instance-view';
import type { Milestone } from './instance.types';
import { milestonesOf } from './milestones';

/** The stages of the procedure with their dates. */
export async function loadMilestones(
  tx: TenantTransaction,
  instance: InstanceView,
  deps: { readonly store: InstanceStore; readonly releases: Releases },
): Promise<readonly Milestone[]> {
  if (instance.submittedAt === null) return [];
  const { content } = await deps.releases.get(tx, instance.releaseId);
  const positions = await findInstancePositions(tx, instance.id);
  const asked = positions.filter(({ state }) => state !== 'draft' && state !== 'cancelled');
  const registrations = await findRegistrations(tx, instance.id);
  const marks = instance.workflow?.term.marks ?? [];
  return milestonesOf({
    category: instance.category,
    submittedAt: instance.submittedAt,
    registeredAt: registrations.find(({ direction }) => direction === 'incoming')?.registeredAt ?? null,
    assigned: instance.assigneeId !== null,
    decidedAt: marks.find(({ mark }) => mark === 'decided')?.at ?? null,
    finalDate: instance.finalDate,
    payment: {
      asked: asked.length > 0,
      paidAt: asked.every(({ paidAt }) => paidAt !== null) ? (asked.at(-1)?.paidAt ?? null) : null,
    },
    events: await deps.store.history(tx, instance.id),
    claimedBy: new Set(
      [...indexWorkflow(content.workflow).states.values()]
        .flatMap((state) => state.activities)
        .filter(({ type }) => type === 'claim')
        .map(({ key }) => key),
    ),
  });
}
