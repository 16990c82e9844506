import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A read of somebody's personal data by staff, as that person will see it. */
export interface DataAccess {
  readonly citizenId: string;
  readonly instanceId: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly officeName: string;
  /** Code of what was read, `file` the whole of it; the texts are in the clients' catalogues. */
  readonly what: 'instance' | 'download' | 'sensitive' | 'file';
  /** Why, in the words of who asked: for sensitive values. */
  readonly reason?: string;
  readonly at: Date;
}

/** Writes a read down; the same person reading the same thing again within ten minutes is one read. */
export async function recordAccess(tx: TenantTransaction, access: DataAccess): Promise<void> {
  await tx.query(
    `insert into data_access (tenant_id, id, citizen_id, instance_id, staff_id, staff_name, office_name, what, at, reason)
     select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7, $8::text, $9::timestamptz, $10
      where not exists (
        select from data_access
         where tenant_id = $1 and citizen_id = $3 and at > $9::timestamptz - interval '10 minutes'
           and staff_id = $5 and instance_id = $4 and what = $8 and reason is not distinct from $10)`,
    [
      tx.tenantId,
      uuidv7(),
      access.citizenId,
      access.instanceId,
      access.staffId,
      access.staffName,
      access.officeName,
      access.what,
      access.at,
      access.reason ?? null,
    ],
    'data_access_insert',
  );
}

/** The last reason that a member of staff gave for opening the sensitive values of an instance since an instant. */
export async function findSensitiveGrant(
  tx: TenantTransaction,
  {
    instanceId,
    staffId,
    since,
  }: { readonly instanceId: string; readonly staffId: string; readonly since: Date },
): Promise<{ readonly reason: string; readonly at: Date } | undefined> {
  const [row] = await tx.query<{ reason: string; at: Date }>(
    `select reason, at from data_access
      where tenant_id = $1 and instance_id = $2 and staff_id = $3 and what = 'sensitive' and at > $4
      order by at desc limit 1`,
    [tx.tenantId, instanceId, staffId, since],
    'data_access_sensitive',
  );
  return row;
}
