import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotAuthenticatedError } from '../../graphql/errors';
import type { StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { ageBands } from './age-bands';
import { collectFigures } from './collect-figures';
import {
  countByAge,
  countByMonth,
  countOpen,
  countOutcomes,
  countReceived,
  measureDecided,
  measureRatings,
  type StatisticsScope,
} from './statistics.repository';
import type { OfficeChoice, Statistics, StatisticsArgs } from './statistics.types';

export interface StatisticsDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
}

/** Whoever no office is open to, and a service that is not there, get figures of nothing. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The figures of a period over the offices that the viewer manages. */
export function createReadStatistics({ withTenant, clock }: StatisticsDependencies) {
  return (ctx: RequestContext, args: StatisticsArgs): Promise<Statistics> => {
    const { viewer } = ctx;
    if (viewer?.kind !== 'staff') throw new NotAuthenticatedError('staff');
    const today = romeDate(clock.now().toISOString());
    return withTenant(ctx.tenantId, async (tx) => {
      const offices = await findOffices(tx, viewer);
      return read(tx, offices, await toScope(tx, args, offices, today));
    });
  };
}

async function read(
  tx: TenantTransaction,
  offices: readonly OfficeChoice[],
  scope: StatisticsScope,
): Promise<Statistics> {
  const bands = ageBands();
  const ages = await countByAge(tx, scope, bands.starts);
  const figures = collectFigures({
    received: await countReceived(tx, scope),
    decided: await measureDecided(tx, scope),
    open: await countOpen(tx, scope),
    rated: await measureRatings(tx, scope),
  });
  const services = await tx.query<{ id: string; title: { it: string } }>(
    'select id, title from service where tenant_id = $1 and id = any ($2)',
    [tx.tenantId, figures.services],
    'statistics_services',
  );
  return {
    offices,
    total: figures.total,
    months: await countByMonth(tx, scope),
    outcomes: await countOutcomes(tx, scope),
    backlog: bands.fill(ages),
    byService: services
      .map(({ id, title }) => ({ id, title, figures: figures.ofService(id) }))
      .toSorted(
        (one, other) => other.figures.received - one.figures.received || (one.id < other.id ? -1 : 1),
      ),
    byOffice: offices
      .filter(({ id }) => figures.offices.includes(id))
      .map((office) => ({ ...office, figures: figures.ofOffice(office.id) })),
  };
}

/** An administrator looks at all of them, a manager at their own. */
function findOffices(tx: TenantTransaction, { roles }: StaffViewer): Promise<readonly OfficeChoice[]> {
  const all = roles.some(({ role }) => role === 'admin');
  const managed = roles.filter(({ role }) => role === 'manager').map(({ officeId }) => officeId);
  return tx.query<OfficeChoice>(
    'select id, name from office where tenant_id = $1 and ($2 or id = any ($3)) order by name, id',
    [tx.tenantId, all, managed],
    'statistics_offices',
  );
}

async function toScope(
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
