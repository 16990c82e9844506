import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findRepresentation, type RepresentationRow } from './representation.repository';

/** The representation with which this person may act today; undefined for every other, whether or not it exists. */
export async function findUsable(
  tx: TenantTransaction,
  id: string,
  representativeId: string,
): Promise<RepresentationRow | undefined> {
  const row = isUuid(id) ? await findRepresentation(tx, id) : undefined;
  return row?.live === true && row.representativeId === representativeId ? row : undefined;
}
