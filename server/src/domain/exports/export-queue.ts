import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotAuthenticatedError } from '../../graphql/errors';
import { serverWords } from '../../messages';
import type { QueueFilter, QueueOrder, QueueRow } from '../instances';
import { noteLines, recordExport } from './data-export.repository';
import type { Download, ExportDependencies } from './export-dependencies';
import { csvFile, xlsxFile } from './list-files';
import { QUEUE_COLUMNS } from './queue-columns';
import type { SheetCell } from './xlsx-sheet';

export interface QueueExport {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly format: 'csv' | 'xlsx';
}

const PAGE = 100;
/** As many lines as a person can do something with; a list that is longer ends there. */
const MOST_LINES = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Dependencies = Pick<ExportDependencies, 'withTenant' | 'clock' | 'work'>;

/**
 * The viewer's list as a file for spreadsheets, in which no text is ever a formula, read page by page while it is sent. Who
 * took it is written down before it begins; how many lines went, when it ends, whichever way.
 */
export function createExportQueue(deps: Dependencies) {
  return async (ctx: RequestContext, { filter, order, format }: QueueExport): Promise<Download> => {
    const { viewer } = ctx;
    if (viewer?.kind !== 'staff') throw new NotAuthenticatedError('staff');
    const at = deps.clock.now();
    const taken = await deps.withTenant(ctx.tenantId, (tx) =>
      recordExport(tx, {
        staffId: viewer.id,
        staffName: viewer.name,
        kind: 'queue',
        format,
        filter: { ...JSON.parse(JSON.stringify(filter)), order },
        lines: 0,
        at,
      }),
    );
    const t = serverWords(ctx.locale);
    const ended = (lines: number): Promise<void> =>
      deps.withTenant(ctx.tenantId, (tx) => noteLines(tx, taken, lines));
    const list = {
      name: t('export.sheet'),
      columns: QUEUE_COLUMNS.map(({ title, width }) => ({ title: t(title), width })),
      rows: readRows(ctx, { filter, order }, deps, ended),
      at,
    };
    const name = `${t('export.queue')}-${romeDate(at.toISOString())}.${format}`;
    return format === 'csv'
      ? { name, mime: 'text/csv; charset=utf-8', content: csvFile(list) }
      : { name, mime: XLSX, content: xlsxFile(list) };
  };
}

/** One page at a time, each in a transaction of its own; `ended` hears how many lines were asked for. */
async function* readRows(
  ctx: RequestContext,
  { filter, order }: Pick<QueueExport, 'filter' | 'order'>,
  { work }: Dependencies,
  ended: (lines: number) => Promise<void>,
): AsyncGenerator<readonly SheetCell[]> {
  let lines = 0;
  let after: string | null = null;
  try {
    do {
      const { edges, pageInfo } = await work.list(ctx, filter, order, PAGE, after);
      for (const { node } of edges) {
        lines += 1;
        yield cellsOf(node, ctx);
      }
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null && lines < MOST_LINES);
  } finally {
    await ended(lines);
  }
}

function cellsOf(row: QueueRow, { locale }: RequestContext): readonly SheetCell[] {
  return QUEUE_COLUMNS.map(({ value }) => value(row, locale));
}
