import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface StartableService {
  readonly id: string;
  readonly status: 'active' | 'suspended';
  readonly codePrefix: string;
  readonly officeId: string;
  readonly liveReleaseId: string | null;
  /** Drafts of this person for this service that are still open, compiled by themselves or by the same representative. */
  readonly openDrafts: number;
}

/** A published service as a new request needs it. */
export async function findStartableService(
  tx: TenantTransaction,
  slug: string,
  citizenId: string,
  representationId: string | null = null,
): Promise<StartableService | undefined> {
  const rows = await tx.query<StartableService>(
    `select s.id, s.status, s.code_prefix as "codePrefix", s.office_id as "officeId",
        s.live_release_id as "liveReleaseId",
        (select count(*)::int from instance i where i.tenant_id = s.tenant_id and i.citizen_id = $3
           and i.representation_id is not distinct from $4 and i.service_id = s.id and i.category = 'draft') as "openDrafts"
       from service s where s.tenant_id = $1 and s.slug = $2 and s.status in ('active', 'suspended')`,
    [tx.tenantId, slug, citizenId, representationId],
    'startable_service',
  );
  return rows[0];
}
