import { addDays, type IsoDate } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { InstanceView } from './instance-view';

export interface Renewal {
  /** First day on which what was granted may be renewed; null where nothing is in force, nothing renews, or it was asked for. */
  readonly renewableFrom: IsoDate | null;
  /** Code of the renewal that was asked for and is not over without effect. */
  readonly renewedBy: string | null;
  /** Code of the earlier request that this one renews. */
  readonly renews: string | null;
}

/** How what an instance obtained can be renewed, or by which request it was. */
export async function findRenewal(
  tx: TenantTransaction,
  instance: InstanceView,
  release: CompiledRelease,
): Promise<Renewal> {
  const { renewal } = release.content.configuration;
  if (renewal === undefined)
    return { renewableFrom: null, renewedBy: null, renews: await findRenewed(tx, instance) };
  const [renews, renewedBy, validTo] = await Promise.all([
    findRenewed(tx, instance),
    findRenewing(tx, instance),
    findLastValidDay(tx, instance.id),
  ]);
  if (renewedBy !== null) return { renewableFrom: null, renewedBy, renews };
  const renewableFrom = validTo === null ? null : addDays(validTo, -renewal.fromDays);
  return { renewableFrom, renewedBy, renews };
}

/** Last day on which what an instance obtained is or was in force; null where it obtained nothing that ends. */
export async function findLastValidDay(tx: TenantTransaction, instanceId: string): Promise<IsoDate | null> {
  const [row] = await tx.query<{ validTo: string | null }>(
    `select max(valid_to) as "validTo" from issued_document
      where tenant_id = $1 and instance_id = $2 and state in ('active', 'expired')`,
    [tx.tenantId, instanceId],
    'renewable_document',
  );
  return row?.validTo ?? null;
}

/** Code of the draft with which an instance is being renewed; null where there is none. */
export async function findOpenRenewal(
  tx: TenantTransaction,
  { id, citizenId }: InstanceView,
): Promise<string | null> {
  const [row] = await tx.query<{ code: string }>(
    `select code from instance
      where tenant_id = $1 and citizen_id = $2 and renewed_from = $3 and category = 'draft'
      order by updated_at desc limit 1`,
    [tx.tenantId, citizenId, id],
    'open_renewal',
  );
  return row?.code ?? null;
}

async function findRenewed(tx: TenantTransaction, { renewedFrom }: InstanceView): Promise<string | null> {
  if (renewedFrom === null) return null;
  const [row] = await tx.query<{ code: string }>(
    'select code from instance where tenant_id = $1 and id = $2',
    [tx.tenantId, renewedFrom],
    'renewed_instance',
  );
  return row?.code ?? null;
}

async function findRenewing(tx: TenantTransaction, { id, citizenId }: InstanceView): Promise<string | null> {
  const [row] = await tx.query<{ code: string }>(
    `select code from instance
      where tenant_id = $1 and citizen_id = $2 and renewed_from = $3
        and category not in ('draft', 'rejected', 'dismissed', 'withdrawn')
      order by submitted_at desc limit 1`,
    [tx.tenantId, citizenId, id],
    'renewal_of_instance',
  );
  return row?.code ?? null;
}
