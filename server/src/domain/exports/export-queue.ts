import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import { serverWords } from '../../messages';
import type { QueueFilter, QueueOrder, QueueRow } from '../instances';
import { noteLines, recordExport } from './data-export.repository';
import type { Download, ExportDependencies } from './export-dependencies';
import { listDownload, MOST_LINES, type ListFormat } from './list-files';
import { QUEUE_COLUMNS } from './queue-columns';
import type { SheetCell } from './xlsx-sheet';

export interface QueueExport {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly format: ListFormat;
}

const PAGE = 100;

type Dependencies = Pick<ExportDependencies, 'withTenant' | 'clock' | 'work'>;

/**
 * The viewer's list as a file for spreadsheets, in which no text is ever a formula, read page by page while it is sent. Who
 * took it is written down before it begins; how many lines went, when it ends, whichever way.
 */
export function createExportQueue(deps: Dependencies) {
  return async (ctx: RequestContext, { filter, order, format }: QueueExport): Promise<Download> => {
    const viewer = getStaff(ctx);
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
    return listDownload(`${t('export.queue')}-${romeDate(at.toISOString())}`, format, list);
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
