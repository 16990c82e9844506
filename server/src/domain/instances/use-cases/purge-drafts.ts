import type { DraftDependencies } from '../dependencies';

const BATCH = 200;

/** Removes drafts whose 90 days are over, with their answers, files and keys. Answers how many there were. */
export function createPurgeDrafts(deps: DraftDependencies) {
  return (tenantId: string): Promise<number> =>
    deps.withTenant(tenantId, async (tx) => {
      const expired = await tx.query<{ id: string }>(
        `select id from instance where tenant_id = $1 and category = 'draft' and expires_at <= $2
          order by expires_at limit ${BATCH} for update skip locked`,
        [tx.tenantId, deps.clock.now()],
        'draft_expired',
      );
      for (const { id } of expired) await deps.repository.deleteDraft(tx, id);
      return expired.length;
    });
}
