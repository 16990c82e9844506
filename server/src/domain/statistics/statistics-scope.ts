import type { StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { StatisticsScope } from './statistics.repository';
import type { OfficeChoice, StatisticsArgs } from './statistics.types';

/** Whoever no office is open to, and a service that is not there, get figures of nothing. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The offices whose figures somebody may see: an administrator all of them, a manager the own. */
export function findManagedOffices(
  tx: TenantTransaction,
  { roles }: StaffViewer,
): Promise<readonly OfficeChoice[]> {
  const all = roles.some(({ role }) => role === 'admin');
  const managed = roles.filter(({ role }) => role === 'manager').map(({ officeId }) => officeId);
  return tx.query<OfficeChoice>(
    'select id, name from office where tenant_id = $1 and ($2 or id = any ($3)) order by name, id',
    [tx.tenantId, all, managed],
    'statistics_offices',
  );
}

/** What the figures are asked about, of the offices that may be seen; with none of them, or of no such service, of nothing. */
export async function toScope(
  tx: TenantTransaction,
  { from, to, serviceSlug, officeId }: StatisticsArgs,
  offices: readonly OfficeChoice[],
  today: string,
): Promise<StatisticsScope> {
  const chosen = offices.filter(({ id }) => officeId == null || id === officeId).map(({ id }) => id);
  const [first, last] = from <= to ? [from, to] : [to, from];
  return {
    from: first,
    to: last,
    offices: chosen.length === 0 ? [NOWHERE] : chosen,
    serviceId: serviceSlug == null ? null : await findService(tx, serviceSlug),
    today,
  };
}

async function findService(tx: TenantTransaction, slug: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'select id from service where tenant_id = $1 and slug = $2',
    [tx.tenantId, slug],
    'statistics_service',
  );
  return row?.id ?? NOWHERE;
}
