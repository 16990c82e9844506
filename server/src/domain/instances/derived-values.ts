import {
  type Answers,
  type DerivedValue,
  isJsonObject,
  type Json,
  type JsonObject,
  readPath,
  type ReleaseContent,
} from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { isUuid } from '../../platform/is-uuid';

/** What the municipality's own tables say about the answers, by key; null where they say nothing. */
export async function computeDerived(
  tx: TenantTransaction,
  release: ReleaseContent,
  answers: Answers,
): Promise<JsonObject> {
  const values: Record<string, Json> = {};
  for (const derived of release.configuration.derived)
    values[derived.key] = await lookUp(tx, derived, answers);
  return values;
}

async function lookUp(tx: TenantTransaction, derived: DerivedValue, answers: Answers): Promise<Json> {
  const place = toPlace(readPath(answers, derived.address));
  if (place === undefined) return null;
  const [row] = await tx.query<{ value: string }>(
    `select value from civic_range
      where tenant_id = $1 and set_key = $2 and street_id = $3 and from_number <= $4 and to_number >= $4
        and (parity = 'all' or parity = $5)
      order by to_number - from_number, parity = 'all' limit 1`,
    [tx.tenantId, derived.set, place.streetId, place.civic, place.civic % 2 === 0 ? 'even' : 'odd'],
    'civic_range_lookup',
  );
  return row?.value ?? null;
}

/** Street and bare number of an address on one of the tenant's streets; `12/A` counts as 12. */
function toPlace(address: Json): { readonly streetId: string; readonly civic: number } | undefined {
  if (!isJsonObject(address)) return undefined;
  const { streetId, civic } = address;
  if (typeof streetId !== 'string' || !isUuid(streetId) || typeof civic !== 'string') return undefined;
  const number = /^\d{1,5}/.exec(civic)?.[0];
  return number === undefined ? undefined : { streetId, civic: Number(number) };
}
