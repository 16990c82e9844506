import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface SavedFilterRow {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly ownerId: string;
  readonly officeId: string | null;
}

/** One's own filters and those of one's offices, by name. */
export function findFilters(
  tx: TenantTransaction,
  ownerId: string,
  offices: readonly string[],
): Promise<readonly SavedFilterRow[]> {
  return tx.query<SavedFilterRow>(
    `select id, name, query, owner_id as "ownerId", office_id as "officeId" from saved_filter
      where tenant_id = $1 and ((office_id is null and owner_id = $2) or office_id = any ($3)) order by name, id`,
    [tx.tenantId, ownerId, offices],
    'filters',
  );
}

/** A filter of the same name in the same place is replaced; what it held is what the person just left. */
export async function saveFilter(
  tx: TenantTransaction,
  filter: Omit<SavedFilterRow, 'id'>,
): Promise<SavedFilterRow> {
  const target = filter.officeId === null ? '(tenant_id, owner_id, name)' : '(tenant_id, office_id, name)';
  const where = filter.officeId === null ? 'office_id is null' : 'office_id is not null';
  const [row] = await tx.query<{ id: string }>(
    `insert into saved_filter (tenant_id, id, owner_id, office_id, name, query) values ($1, $2, $3, $4, $5, $6)
     on conflict ${target} where ${where} do update set query = excluded.query returning id`,
    [tx.tenantId, uuidv7(), filter.ownerId, filter.officeId, filter.name, filter.query],
    filter.officeId === null ? 'filter_save_own' : 'filter_save_shared',
  );
  if (row === undefined) throw new Error('A filter was not written');
  return { id: row.id, ...filter };
}

/** Only one's own, or one of the offices given; false when there is none. */
export async function removeFilter(
  tx: TenantTransaction,
  id: string,
  ownerId: string,
  offices: readonly string[],
): Promise<boolean> {
  const rows = await tx.query(
    `delete from saved_filter where tenant_id = $1 and id = $2
       and ((office_id is null and owner_id = $3) or office_id = any ($4) or owner_id = $3) returning id`,
    [tx.tenantId, id, ownerId, offices],
    'filter_remove',
  );
  return rows.length === 1;
}
