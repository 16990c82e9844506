import { addDays, type IsoDate } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { InstanceView } from './instance-view';

/** First day on which what was granted may be renewed; null where the service has no renewal or nothing is in force. */
export async function renewableFrom(
  tx: TenantTransaction,
  instance: InstanceView,
  release: CompiledRelease,
): Promise<IsoDate | null> {
  const { renewal } = release.content.configuration;
  if (renewal === undefined) return null;
  const [row] = await tx.query<{ validTo: string | null }>(
    `select max(valid_to) as "validTo" from issued_document
      where tenant_id = $1 and instance_id = $2 and state in ('active', 'expired')`,
    [tx.tenantId, instance.id],
    'renewable_document',
  );
  const validTo = row?.validTo ?? null;
  return validTo === null ? null : addDays(validTo, -renewal.fromDays);
}
