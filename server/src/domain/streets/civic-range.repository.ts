import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CivicRangeInput, CivicRangeOutput } from './civic-range.types';

const SELECT = `select r.id, r.version, r.street_id as "streetId", s.name as street, r.from_number as "from",
    r.to_number as "to", r.parity, r.value
  from civic_range r join street s on s.tenant_id = r.tenant_id and s.id = r.street_id`;

/** The stretches of a list, street by street and number by number. */
export function findCivicRanges(tx: TenantTransaction, set: string): Promise<readonly CivicRangeOutput[]> {
  return tx.query<CivicRangeOutput>(
    `${SELECT} where r.tenant_id = $1 and r.set_key = $2 order by s.name, r.from_number, r.to_number, r.parity`,
    [tx.tenantId, set],
    'civic_ranges',
  );
}

export async function findCivicRange(
  tx: TenantTransaction,
  id: string,
): Promise<CivicRangeOutput | undefined> {
  const [row] = await tx.query<CivicRangeOutput>(
    `${SELECT} where r.tenant_id = $1 and r.id = $2`,
    [tx.tenantId, id],
    'civic_range',
  );
  return row;
}

/**
 * The stretch that a new one would contradict: on the same side of the same street, with numbers in common and neither
 * wholly inside the other. Of two that are one inside the other the shorter counts.
 */
export async function findContradicting(
  tx: TenantTransaction,
  { id, set, streetId, from, to, parity }: CivicRangeInput,
): Promise<CivicRangeOutput | undefined> {
  const [row] = await tx.query<CivicRangeOutput>(
    `${SELECT} where r.tenant_id = $1 and r.set_key = $2 and r.street_id = $3 and r.parity = $4
        and r.from_number <= $6 and r.to_number >= $5
        and not (int4range(r.from_number, r.to_number, '[]') <> int4range($5, $6, '[]')
          and (int4range(r.from_number, r.to_number, '[]') @> int4range($5, $6, '[]')
            or int4range(r.from_number, r.to_number, '[]') <@ int4range($5, $6, '[]')))
        and r.id is distinct from $7 limit 1`,
    [tx.tenantId, set, streetId, parity, from, to, id],
    'civic_range_contradicting',
  );
  return row;
}

/** Id of the stretch; undefined when there is no such street. */
export async function insertCivicRange(
  tx: TenantTransaction,
  { set, streetId, from, to, parity, value }: CivicRangeInput,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into civic_range (tenant_id, id, set_key, street_id, from_number, to_number, parity, value)
     select $1, $2, $3, s.id, $5, $6, $7, $8 from street s where s.tenant_id = $1 and s.id = $4 returning id`,
    [tx.tenantId, uuidv7(), set, streetId, from, to, parity, value],
    'civic_range_insert',
  );
  return row?.id;
}

/** False when somebody changed it since `expectedVersion`. */
export async function replaceCivicRange(
  tx: TenantTransaction,
  { id, expectedVersion, streetId, from, to, parity, value }: CivicRangeInput,
): Promise<boolean> {
  const rows = await tx.query(
    `update civic_range r set street_id = s.id, from_number = $5, to_number = $6, parity = $7, value = $8,
            version = r.version + 1
       from street s
      where r.tenant_id = $1 and r.id = $2 and r.version = $3 and s.tenant_id = $1 and s.id = $4 returning r.id`,
    [tx.tenantId, id, expectedVersion, streetId, from, to, parity, value],
    'civic_range_replace',
  );
  return rows.length === 1;
}

/** False when somebody changed it since `expectedVersion`. */
export async function deleteCivicRange(
  tx: TenantTransaction,
  id: string,
  expectedVersion: number,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from civic_range where tenant_id = $1 and id = $2 and version = $3 returning id',
    [tx.tenantId, id, expectedVersion],
    'civic_range_delete',
  );
  return rows.length === 1;
}
