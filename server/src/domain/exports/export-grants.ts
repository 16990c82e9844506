import { formatMoney, type Locale, localize, romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import { serverWords, type MessageKey } from '../../messages';
import { findManagedOffices, toScope, type StatisticsArgs } from '../statistics';
import { recordExport } from './data-export.repository';
import type { Download, ExportDependencies } from './export-dependencies';
import { findGrants, type GrantRow } from './grants.repository';
import { listDownload, MOST_LINES, type ListFormat } from './list-files';
import type { SheetCell } from './xlsx-sheet';

export interface GrantsExport {
  readonly scope: StatisticsArgs;
  readonly format: ListFormat;
}

interface GrantColumn {
  readonly title: MessageKey;
  readonly width: number;
  readonly value: (row: GrantRow, locale: Locale) => SheetCell;
}

/** What art. 27 of d.lgs. 33/2013 asks of each grant. */
const COLUMNS: readonly GrantColumn[] = [
  { title: 'export.beneficiary', width: 32, value: ({ beneficiary }) => ({ text: beneficiary }) },
  { title: 'export.amount', width: 16, value: (row, locale) => ({ text: formatMoney(row.amount, locale) }) },
  { title: 'export.basis', width: 48, value: ({ basis }) => ({ text: basis }) },
  { title: 'export.service', width: 40, value: (row, locale) => ({ text: localize(row.service, locale) }) },
  { title: 'export.office', width: 28, value: ({ office }) => ({ text: office }) },
  { title: 'export.case-officer', width: 28, value: ({ caseOfficer }) => ({ text: caseOfficer }) },
  { title: 'export.granted', width: 14, value: ({ day }) => ({ day }) },
];

type Dependencies = Pick<ExportDependencies, 'withTenant' | 'clock'>;

/**
 * The grants of a period over the offices that the viewer manages, ready to be published: a code where the flow publishes no
 * names. Who took it is written down.
 */
export function createExportGrants({ withTenant, clock }: Dependencies) {
  return async (ctx: RequestContext, { scope, format }: GrantsExport): Promise<Download> => {
    const viewer = getStaff(ctx);
    const at = clock.now();
    const day = romeDate(at.toISOString());
    const grants = await withTenant(ctx.tenantId, async (tx) => {
      const found = await findGrants(
        tx,
        await toScope(tx, scope, await findManagedOffices(tx, viewer), day),
        MOST_LINES,
      );
      await recordExport(tx, {
        staffId: viewer.id,
        staffName: viewer.name,
        kind: 'grants',
        format,
        filter: { ...scope },
        lines: found.length,
        at,
      });
      return found;
    });
    const t = serverWords(ctx.locale);
    return listDownload(`${t('export.grants')}-${day}`, format, {
      name: t('export.grants-sheet'),
      columns: COLUMNS.map(({ title, width }) => ({ title: t(title), width })),
      rows: rowsOf(grants, ctx.locale),
      at,
    });
  };
}

async function* rowsOf(grants: readonly GrantRow[], locale: Locale): AsyncGenerator<readonly SheetCell[]> {
  for (const grant of grants) yield COLUMNS.map(({ value }) => value(grant, locale));
}
