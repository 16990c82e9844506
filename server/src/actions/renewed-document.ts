import type { TenantTransaction } from '../platform/tenant-transaction';
import type { DocumentRecord } from '../ports/inside';
import type { ActionContext } from './action-type';
import { findIssued } from './issued-document';

/**
 * The permit in force that a renewal takes the place of, once its own has begun; undefined before, so that what was granted
 * stays in force until the day the new one begins and nobody is left without.
 */
export async function findReplaced(
  tx: TenantTransaction,
  { instance, today, ports }: Pick<ActionContext, 'instance' | 'today' | 'ports'>,
  renewed: Pick<DocumentRecord, 'validFrom'> | undefined,
): Promise<DocumentRecord | undefined> {
  if (instance.renewedFrom === null) return undefined;
  if (renewed?.validFrom != null && renewed.validFrom > today) return undefined;
  const earlier = findIssued(await ports.documents.findByInstance(tx, instance.renewedFrom));
  return earlier?.state === 'active' ? earlier : undefined;
}
