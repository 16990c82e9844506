import { cleanDraft } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { OpenDrafts } from '../../ports/inside/open-drafts';
import type { Releases } from '../../ports/inside/releases';
import { forgetProvenance } from './answer-changes';
import { computeDerived } from './derived-values';
import type { InstanceRepository } from './instance.repository';

/** Drafts as a publication needs them: read in pages, moved one by one. */
export function createOpenDrafts(repository: InstanceRepository, releases: Releases): OpenDrafts {
  return {
    count: countOpen,
    page: (tx, serviceId, page) => repository.findDrafts(tx, serviceId, page),
    move: async (tx, { id }, { releaseId, answers, changed, step, move }) => {
      const draft = await repository.findById(tx, id);
      if (draft?.category !== 'draft') return;
      const { content, form } = await releases.get(tx, releaseId);
      const kept = cleanDraft(form, answers).answers;
      await repository.moveDraft(tx, draft, {
        releaseId,
        answers: kept,
        provenance: forgetProvenance(draft.provenance, changed),
        derived: await computeDerived(tx, content, kept),
        step,
        formChange: move,
      });
    },
  };
}

async function countOpen(
  tx: TenantTransaction,
  serviceId: string,
): Promise<{ readonly drafts: number; readonly running: number }> {
  const [row] = await tx.query<{ drafts: number; running: number }>(
    `select count(*) filter (where category = 'draft')::int as drafts,
            count(*) filter (where category not in ('draft', 'rejected', 'dismissed', 'withdrawn', 'completed'))::int as running
       from instance where tenant_id = $1 and service_id = $2`,
    [tx.tenantId, serviceId],
    'instance_open_counts',
  );
  return row ?? { drafts: 0, running: 0 };
}
