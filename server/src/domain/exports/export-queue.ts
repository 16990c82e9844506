import { PassThrough, Readable } from 'node:stream';
import { CSV_START, csvRow, type Locale, romeDate } from '@istanze/shared';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { RequestContext } from '../../graphql/context';
import { NotAuthenticatedError } from '../../graphql/errors';
import { serverWords } from '../../messages';
import { formatDate } from '../documents';
import type { QueueFilter, QueueOrder, QueueRow } from '../instances';
import { recordExport } from './data-export.repository';
import type { Download, ExportDependencies } from './export-dependencies';
import { QUEUE_COLUMNS } from './queue-columns';

export interface QueueExport {
  readonly filter: QueueFilter;
  readonly order: QueueOrder;
  readonly format: 'csv' | 'xlsx';
}

const PAGE = 100;
/** As many lines as a person can do something with; a list that is longer ends there. */
const MOST_LINES = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The viewer's list as a file for spreadsheets, in which no text is ever a formula; who took it is written down. */
export function createExportQueue(deps: Pick<ExportDependencies, 'withTenant' | 'clock' | 'work'>) {
  return async (ctx: RequestContext, { filter, order, format }: QueueExport): Promise<Download> => {
    const { viewer } = ctx;
    if (viewer?.kind !== 'staff') throw new NotAuthenticatedError('staff');
    const rows = await readAll(ctx, filter, order, deps);
    const at = deps.clock.now();
    await deps.withTenant(ctx.tenantId, (tx) =>
      recordExport(tx, {
        staffId: viewer.id,
        staffName: viewer.name,
        kind: 'queue',
        format,
        filter: { ...JSON.parse(JSON.stringify(filter)), order },
        lines: rows.length,
        at,
      }),
    );
    const name = `${serverWords(ctx.locale)('export.queue')}-${romeDate(at.toISOString())}.${format}`;
    return format === 'csv'
      ? { name, mime: 'text/csv; charset=utf-8', content: Readable.from(csvLines(rows, ctx.locale)) }
      : { name, mime: XLSX, content: workbook(rows, ctx.locale) };
  };
}

async function readAll(
  ctx: RequestContext,
  filter: QueueFilter,
  order: QueueOrder,
  { work }: Pick<ExportDependencies, 'work'>,
): Promise<readonly QueueRow[]> {
  const rows: QueueRow[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await work.list(ctx, filter, order, PAGE, after);
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null && rows.length < MOST_LINES);
  return rows;
}

function* csvLines(rows: readonly QueueRow[], locale: Locale): Generator<string> {
  const t = serverWords(locale);
  yield CSV_START + csvRow(QUEUE_COLUMNS.map(({ title }) => t(title)));
  for (const row of rows) {
    yield csvRow(
      QUEUE_COLUMNS.map((column) => {
        const value = column.value(row, locale);
        if (value === null) return '';
        return 'day' in value ? formatDate(value.day) : value.text;
      }),
    );
  }
}

function workbook(rows: readonly QueueRow[], locale: Locale): NodeJS.ReadableStream {
  const t = serverWords(locale);
  const data: SheetData = [
    QUEUE_COLUMNS.map(({ title }) => ({ value: t(title), fontWeight: 'bold' })),
    ...rows.map((row) => QUEUE_COLUMNS.map((column) => toCell(column.value(row, locale)))),
  ];
  const columns = QUEUE_COLUMNS.map(({ width }) => ({ width }));
  const content = new PassThrough();
  writeExcelFile(data, { sheet: t('export.sheet'), columns, stickyRowsCount: 1 })
    .toStream(content)
    .catch((error: unknown) => content.destroy(error instanceof Error ? error : new Error(String(error))));
  return content;
}

/** Days are days, not texts, so that a spreadsheet sorts and filters them; everything else is text whatever it begins with. */
function toCell(value: ReturnType<(typeof QUEUE_COLUMNS)[number]['value']>): Cell {
  if (value === null || ('text' in value && value.text === '')) return null;
  return 'day' in value
    ? { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    : { value: value.text, type: String };
}
