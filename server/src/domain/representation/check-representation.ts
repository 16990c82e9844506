import type { TenantTransaction } from '../../platform/tenant-transaction';
import { decideRepresentation, findRepresentation, getRepresentation } from './representation.repository';
import { tellOther } from './tell-other';

interface OfficeCheck {
  readonly confirmed: boolean;
  readonly reason: string;
  readonly staffId: string;
  readonly at: Date;
}

/** What the office found of a declared representation; both people read it. False when there was nothing left to check. */
export async function checkRepresentation(
  tx: TenantTransaction,
  id: string,
  { confirmed, reason, staffId, at }: OfficeCheck,
): Promise<boolean> {
  const row = await findRepresentation(tx, id);
  if (row?.state !== 'to-check' || !row.live) return false;
  const state = confirmed ? 'active' : 'refused';
  await decideRepresentation(tx, id, { state, by: staffId, reason, at });
  const decided = await getRepresentation(tx, id);
  const about = confirmed ? 'confirmed' : 'refused';
  await tellOther(tx, decided, { readerId: row.representativeId, about, at });
  await tellOther(tx, decided, { readerId: row.representedId, about, at });
  return true;
}
