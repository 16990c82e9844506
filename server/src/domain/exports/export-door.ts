import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isIsoDate, isLocale, STATE_CATEGORIES } from '@istanze/shared';
import { type Request, type Response, Router } from 'express';
import { contentDisposition } from '../../files';
import type { RequestContext } from '../../graphql/context';
import { QueueOrder } from '../instances';
import { createExportFile } from './export-file';
import { createExportGrants, type GrantsExport } from './export-grants';
import type { ListFormat } from './list-files';
import type { Download, ExportDependencies } from './export-dependencies';
import { createExportQueue, type QueueExport } from './export-queue';

export interface ExportDoorDependencies extends ExportDependencies {
  readonly contextOf: (request: IncomingMessage) => Promise<RequestContext>;
}

/**
 * What leaves as a file, for staff alone: `GET /exports/queue.csv`, `/exports/queue.xlsx` with the filter of the list as
 * parameters, `/exports/grants.csv`, `/exports/grants.xlsx` of a period, `/exports/instances/CODE.zip`. A link can set no header: `?realm=staff&locale=it` says whose session it is and in which language.
 */
export function exportDoor(deps: ExportDoorDependencies): Router {
  const router = Router();
  const exportQueue = createExportQueue(deps);
  const exportGrants = createExportGrants(deps);
  const exportFile = createExportFile(deps);
  const answer = async (
    request: Request,
    response: Response,
    make: (ctx: RequestContext) => Promise<Download | undefined>,
  ): Promise<void> => {
    const asked = await deps.contextOf(request);
    const { locale } = request.query;
    const ctx = isLocale(locale) ? { ...asked, locale } : asked;
    if (ctx.viewer?.kind !== 'staff') return void response.status(401).json({ code: 'not-authenticated' });
    const download = await make(ctx);
    if (download === undefined) return void response.status(404).json({ code: 'not-found' });
    await send(response, download);
  };
  router.get('/exports/queue.:format', (request, response) =>
    answer(request, response, async (ctx) => {
      const wanted = readQueue(request);
      return wanted === undefined ? undefined : exportQueue(ctx, wanted);
    }),
  );
  router.get('/exports/grants.:format', (request, response) =>
    answer(request, response, async (ctx) => {
      const wanted = readGrants(request);
      return wanted === undefined ? undefined : exportGrants(ctx, wanted);
    }),
  );
  router.get('/exports/instances/:code.zip', (request, response) =>
    answer(request, response, (ctx) => exportFile(ctx, request.params.code)),
  );
  return router;
}

async function send(response: Response, { name, mime, content }: Download): Promise<void> {
  response.setHeader('Content-Type', mime);
  response.setHeader('Content-Disposition', contentDisposition('attachment', name));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-store');
  await pipeline(content, response).catch((error: unknown) => {
    if (!wentAway(error)) throw error;
  });
}

/** Who closes the page while a file is on its way wants nothing more. */
function wentAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** The list as the address describes it; undefined for a format that there is not. */
function readQueue(request: Request): QueueExport | undefined {
  const read = parameterOf(request);
  const format = readFormat(request);
  if (format === undefined) return undefined;
  const categories = read('categories')?.split(',');
  return {
    format,
    order: Object.values(QueueOrder).find((one) => one === read('order')) ?? 'deadline',
    filter: {
      view: read('view'),
      categories:
        categories === undefined ? null : STATE_CATEGORIES.filter((one) => categories.includes(one)),
      serviceSlug: read('service'),
      search: read('search'),
      label: read('label'),
      open: read('open') === null ? null : read('open') === 'true',
    },
  };
}

/** The grants of a period; undefined for a format that there is not, or without two days. */
function readGrants(request: Request): GrantsExport | undefined {
  const read = parameterOf(request);
  const format = readFormat(request);
  const [from, to] = [read('from'), read('to')].filter((day) => day !== null && isIsoDate(day));
  if (format === undefined || from == null || to == null) return undefined;
  return { format, scope: { from, to, serviceSlug: read('service'), officeId: read('office') } };
}

function readFormat({ params }: Request): ListFormat | undefined {
  return (['csv', 'xlsx'] as const).find((one) => one === params['format']);
}

/** Reads a parameter of the address; null where it is missing or empty. */
function parameterOf({ query }: Request): (name: string) => string | null {
  return (name) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
}
