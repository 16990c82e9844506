import type { IncomingMessage } from 'node:http';
import { type Request, Router } from 'express';
import { contentDisposition } from '../../files';
import type { RequestContext } from '../../graphql/context';
import { getOffice } from '../tenants';
import type { AppointmentDependencies } from './appointment-dependencies';
import { calendarFile, type CalendarFile } from './calendar-file';
import { findOwn } from './change-appointment';

export interface CalendarDoorDependencies extends Pick<AppointmentDependencies, 'withTenant' | 'vault'> {
  readonly contextOf: (request: IncomingMessage) => Promise<RequestContext>;
}

/** `GET /calendar/CODE.ics`: an appointment for a calendar, by login or with `?chiave=` of the mail; 404 for anybody else. */
export function calendarDoor(deps: CalendarDoorDependencies): Router {
  const router = Router();
  router.get('/calendar/:code.ics', async (request, response) => {
    const file = await findFile(request, deps);
    if (file === undefined) return void response.status(404).json({ code: 'not-found' });
    response.setHeader('Content-Type', file.mime);
    response.setHeader('Content-Disposition', contentDisposition('attachment', file.name));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(file.content);
  });
  return router;
}

async function findFile(
  request: Request<{ code: string }>,
  { withTenant, vault, contextOf }: CalendarDoorDependencies,
): Promise<CalendarFile | undefined> {
  const ctx = await contextOf(request);
  const { code } = request.params;
  const token = typeof request.query['chiave'] === 'string' ? request.query['chiave'] : null;
  return withTenant(ctx.tenantId, async (tx) => {
    const row = await findOwn(tx, ctx, { code, token }, vault);
    if (row === undefined) return undefined;
    const url = `${ctx.origin}/appuntamenti/${code}`;
    return calendarFile(row, await getOffice(tx, row.officeId), { url });
  });
}
