import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import type { StaffViewer } from '../../graphql/viewer';
import { FEWEST } from './protect-ratings';
import {
  countRatings,
  countReasons,
  findTexts,
  type RatedThingRow,
  type ReasonRow,
  type TextRow,
} from './rating-report.repository';
import type { RatedThing } from './rating-report.types';
import type { StatisticsDependencies } from './read-statistics';
import { findManagedOffices, toScope } from './statistics-scope';
import type { StatisticsArgs } from './statistics.types';

/** What people said of each sheet, service and page in a period; of what few rated only how many they were. */
export function createReadRatingReport({ withTenant, clock }: StatisticsDependencies) {
  return (ctx: RequestContext, args: StatisticsArgs): Promise<readonly RatedThing[]> => {
    const viewer = getStaff(ctx);
    const today = romeDate(clock.now().toISOString());
    return withTenant(ctx.tenantId, async (tx) => {
      const scope = await toScope(tx, args, await findManagedOffices(tx, viewer), today);
      const rows = await countRatings(tx, scope, seesPages(viewer, args));
      const shown = rows.filter(({ count }) => count >= FEWEST).map(({ key }) => key);
      const reasons = await countReasons(tx, scope, shown);
      const texts = await findTexts(tx, scope, shown);
      return rows.map((row) => toThing(row, reasons, texts));
    });
  };
}

/** Pages that belong to no office are the administrators' to look after. */
function seesPages({ roles }: StaffViewer, { officeId, serviceSlug }: StatisticsArgs): boolean {
  return officeId == null && serviceSlug == null && roles.some(({ role }) => role === 'admin');
}

function toThing(
  { key, kind, serviceId, title, page, count, average, scores }: RatedThingRow,
  reasons: readonly ReasonRow[],
  texts: readonly TextRow[],
): RatedThing {
  return {
    key,
    kind,
    service: serviceId === null || title === null ? null : { id: serviceId, title },
    page,
    count,
    detail:
      count < FEWEST
        ? null
        : {
            average: Math.round(average * 10) / 10,
            scores,
            reasons: reasons.filter(({ thing }) => thing === key),
            texts: texts.filter(({ thing }) => thing === key),
          },
  };
}
