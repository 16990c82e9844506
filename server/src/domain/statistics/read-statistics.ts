import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { ageBands } from './age-bands';
import { collectFigures } from './collect-figures';
import { findManagedOffices, toScope } from './statistics-scope';
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

/** The figures of a period over the offices that the viewer manages. */
export function createReadStatistics({ withTenant, clock }: StatisticsDependencies) {
  return (ctx: RequestContext, args: StatisticsArgs): Promise<Statistics> => {
    const viewer = getStaff(ctx);
    const today = romeDate(clock.now().toISOString());
    return withTenant(ctx.tenantId, async (tx) => {
      const offices = await findManagedOffices(tx, viewer);
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
