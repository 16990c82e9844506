import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface NewGuest {
  /** Empty for who gave none. */
  readonly name: string;
  readonly locale: string;
  readonly at: Date;
}

/** A row for one request of somebody who is not known. */
export async function insertGuest(tx: TenantTransaction, { name, locale, at }: NewGuest): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into citizen (tenant_id, id, kind, fiscal_code, given_name, family_name, locale, created_at)
     values ($1, $2::uuid, 'guest', 'guest:' || $2::text, '', $3, $4, $5)`,
    [tx.tenantId, id, name, locale, at],
    'guest_insert',
  );
  return id;
}

/** Who sent the request of that code without a login; undefined where somebody known did, or nobody. */
export async function findGuestOf(tx: TenantTransaction, code: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select c.id from instance i join citizen c on c.tenant_id = i.tenant_id and c.id = i.citizen_id
      where i.tenant_id = $1 and i.code = $2 and c.kind = 'guest' and i.erased_at is null`,
    [tx.tenantId, code],
    'guest_of_instance',
  );
  return row?.id;
}

/** Removes those who began and left nothing: no draft, no request. Answers how many. */
export async function removeIdleGuests(tx: TenantTransaction, before: Date): Promise<number> {
  const rows = await tx.query(
    `with idle as (
       select c.id from citizen c where c.tenant_id = $1 and c.kind = 'guest' and c.created_at < $2
          and not exists (select from instance i where i.tenant_id = c.tenant_id and i.citizen_id = c.id) limit 500
     ), changes as (
       delete from email_change e using idle where e.tenant_id = $1 and e.citizen_id = idle.id
     )
     delete from citizen c using idle where c.tenant_id = $1 and c.id = idle.id returning c.id`,
    [tx.tenantId, before],
    'guest_idle',
  );
  return rows.length;
}

/** The live release of a service that takes requests now. */
export async function findLiveRelease(tx: TenantTransaction, slug: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select live_release_id as id from service
      where tenant_id = $1 and slug = $2 and status = 'active' and live_release_id is not null`,
    [tx.tenantId, slug],
    'guest_release',
  );
  return row?.id;
}
