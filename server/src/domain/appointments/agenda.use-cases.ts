import {
  addDays,
  type IsoDate,
  type Issue,
  type JsonObject,
  listSlots,
  romeInstant,
  workingOffices,
} from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import { validationRefusal } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findOffices } from '../tenants';
import { listSettings, saveAgenda, type SaveAgendaAnswer } from './agenda-settings';
import { findAgendas, type OfficeAgenda } from './agenda.repository';
import { AgendaOffice, type AgendaSettings, OfficeAgendaOutput, OfficeDay } from './agenda.types';
import type { AppointmentDependencies } from './appointment-dependencies';
import {
  countByDay,
  type DayCount,
  findAppointment,
  findAppointmentsBetween,
  noteAttendance,
} from './appointment.repository';
import type { AppointmentRow, Attendance } from './appointment-row';
import { type ChangeAnswer, payloadOf } from './appointment.use-cases';
import { checkLength } from './book-appointment';
import { dismissAppointment } from './change-appointment';
import { readAtOffices } from './read-appointments';

export interface AgendaQuestion {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly officeId?: string | null;
}

export interface AgendaUseCases {
  /** Of the offices where the viewer works, or of one of them; both days included, at most a week. */
  read(ctx: RequestContext, asked: AgendaQuestion): Promise<OfficeAgendaOutput>;
  note(ctx: RequestContext, code: string, attendance: Attendance): Promise<ChangeAnswer>;
  dismiss(ctx: RequestContext, code: string, reason: string): Promise<ChangeAnswer>;
  settings(ctx: RequestContext): Promise<readonly AgendaSettings[]>;
  save(
    ctx: RequestContext,
    officeId: string,
    content: JsonObject,
    expectedVersion: number,
  ): Promise<SaveAgendaAnswer>;
}

const MOST_DAYS = 7;
/** Listed at once; beyond them the answer says how many there are. */
const MOST_ENTRIES = 500;
const MOST_REASON = 500;

/** Appointments as the offices use them, and the rules by which they receive. */
export function createAgendaUseCases(deps: AppointmentDependencies): AgendaUseCases {
  const { withTenant, clock } = deps;
  return {
    read: (ctx, asked) => withTenant(ctx.tenantId, (tx) => readAgenda(tx, ctx, asked, deps)),
    note: (ctx, code, attendance) =>
      withTenant(ctx.tenantId, async (tx) => {
        const { id } = await getInOffice(tx, ctx, code);
        const noted = await noteAttendance(tx, { id, attendance, at: clock.now() });
        if (!noted) throw new NotFoundError('appointment');
        return payloadOf(tx, id, deps);
      }),
    dismiss: (ctx, code, reason) =>
      withTenant(ctx.tenantId, async (tx) => {
        const issues = checkReason(reason.trim());
        if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
        const row = await getInOffice(tx, ctx, code);
        const refusal = await dismissAppointment(tx, row, clock.now(), reason.trim());
        return refusal ?? payloadOf(tx, row.id, deps);
      }),
    settings: (ctx) => withTenant(ctx.tenantId, (tx) => listSettings(tx, clock.now())),
    save: (ctx, officeId, content, version) =>
      withTenant(ctx.tenantId, (tx) => saveAgenda(tx, ctx, { officeId, content, version }, deps)),
  };
}

async function readAgenda(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  { from, to, officeId = null }: AgendaQuestion,
  { clock, vault }: AppointmentDependencies,
): Promise<OfficeAgendaOutput> {
  const last = to > addDays(from, MOST_DAYS - 1) ? addDays(from, MOST_DAYS - 1) : to;
  const working = viewer === null ? [] : workingOffices(viewer);
  const offices = (await findOffices(tx)).filter(({ id }) => working.includes(id));
  const agendas = (await findAgendas(tx)).filter(({ officeId }) => working.includes(officeId));
  const end = romeInstant(addDays(last, 1), 0);
  const shown = working.filter((id) => officeId === null || id === officeId);
  const between = { from: romeInstant(from, 0), to: end };
  const counts = await countByDay(tx, shown, between);
  const rows = await findAppointmentsBetween(tx, shown, { ...between, most: MOST_ENTRIES });
  return Object.assign(new OfficeAgendaOutput(), {
    offices: offices
      .filter(({ id }) => agendas.some(({ officeId }) => officeId === id))
      .map(({ id, name }) => Object.assign(new AgendaOffice(), { id, name })),
    days: daysOf(
      agendas.filter((one) => shown.includes(one.officeId)),
      counts,
      { from, to: last },
    ),
    totalCount: counts.reduce((sum, { total }) => sum + total, 0),
    appointments: await readAtOffices(tx, rows, { offices, agendas, vault, now: clock.now() }),
  });
}

/** Each day on which an office receives or somebody was to come. */
function daysOf(
  agendas: readonly OfficeAgenda[],
  counts: readonly DayCount[],
  span: { readonly from: IsoDate; readonly to: IsoDate },
): readonly OfficeDay[] {
  const days = new Map<string, OfficeDay>();
  const dayOf = (officeId: string, date: IsoDate): OfficeDay => {
    const known = days.get(`${officeId} ${date}`);
    const day = known ?? Object.assign(new OfficeDay(), { officeId, date, places: 0, taken: 0 });
    days.set(`${officeId} ${date}`, day);
    return day;
  };
  for (const { officeId, agenda } of agendas)
    for (const { date, capacity } of listSlots(agenda, span)) dayOf(officeId, date).places += capacity;
  for (const { officeId, date, taken } of counts) dayOf(officeId, date).taken += taken;
  return [...days.values()];
}

/** The appointment, when it is at an office where the viewer works: of others it is not even said that they exist. */
async function getInOffice(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  code: string,
): Promise<AppointmentRow> {
  const row = await findAppointment(tx, code);
  const working = viewer === null ? [] : workingOffices(viewer);
  if (row === undefined || !working.includes(row.officeId)) throw new NotFoundError('appointment');
  return row;
}

function checkReason(reason: string): readonly Issue[] {
  if (reason === '') return [{ code: 'appointment-reason', path: 'reason' }];
  return checkLength(reason, 'reason', MOST_REASON);
}
