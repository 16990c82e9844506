import type { ReleaseContent } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { Release } from './release.entity';

export async function findRelease(tx: TenantTransaction, id: string): Promise<Release | undefined> {
  return (await tx.em().findOne(Release, { tenantId: tx.tenantId, id })) ?? undefined;
}

export interface ReleaseRow {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly live: boolean;
}

/** Releases of a service, newest first, without their content. */
export async function findReleaseRows(
  tx: TenantTransaction,
  serviceId: string,
): Promise<readonly ReleaseRow[]> {
  return tx.query<ReleaseRow>(
    `select r.id, r.number, r.note, r.published_at as "publishedAt", coalesce(m.name, '') as "publishedBy",
            s.live_release_id = r.id as live
       from release r
       join service s on s.tenant_id = r.tenant_id and s.id = r.service_id
       left join staff_member m on m.tenant_id = r.tenant_id and m.id = r.published_by
      where r.tenant_id = $1 and r.service_id = $2
      order by r.number desc`,
    [tx.tenantId, serviceId],
    'release_rows',
  );
}

/** Adds the next release of a service and makes it live. The service's row is locked first: two publications get two numbers. */
export async function addRelease(
  tx: TenantTransaction,
  release: {
    readonly serviceId: string;
    readonly content: ReleaseContent;
    readonly note: string;
    readonly staffId: string | null;
  },
): Promise<string> {
  const id = uuidv7();
  await tx.query(`select 1 from service where tenant_id = $1 and id = $2 for update`, [
    tx.tenantId,
    release.serviceId,
  ]);
  await tx.query(
    `insert into release (tenant_id, id, service_id, number, content, note, published_by)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6 from release where tenant_id = $1 and service_id = $3`,
    [tx.tenantId, id, release.serviceId, JSON.stringify(release.content), release.note, release.staffId],
  );
  await tx.query(
    `update service set live_release_id = $3, status = case when status = 'draft' then 'active' else status end, updated_at = now()
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, release.serviceId, id],
  );
  return id;
}
