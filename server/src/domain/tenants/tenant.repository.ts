import type { TenantTransaction } from '../../platform/tenant-transaction';
import { NotFoundError } from '../../graphql/errors';
import { Office } from './office.entity';
import { Tenant } from './tenant.entity';

export async function getTenant(tx: TenantTransaction): Promise<Tenant> {
  const tenant = await tx.em().findOne(Tenant, { id: tx.tenantId });
  if (tenant === null) throw new NotFoundError('tenant');
  return tenant;
}

/** Offices by name. */
export async function findOffices(tx: TenantTransaction): Promise<readonly Office[]> {
  return tx.em().find(Office, { tenantId: tx.tenantId }, { orderBy: { name: 'asc' } });
}

export async function getOffice(tx: TenantTransaction, id: string): Promise<Office> {
  const office = await tx.em().findOne(Office, { tenantId: tx.tenantId, id });
  if (office === null) throw new NotFoundError('office');
  return office;
}
