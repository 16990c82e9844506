import {
  addDays,
  checkAgenda,
  EMPTY_AGENDA,
  type Agenda,
  type IsoDate,
  type Issue,
  type JsonObject,
  listSlots,
  parseAgenda,
  romeDate,
  romeInstant,
  workingOffices,
} from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findOffices, getOffice } from '../tenants';
import { findAgenda, findAgendas, lockAgenda, type OfficeAgenda, writeAgenda } from './agenda.repository';
import { AgendaOffice, AgendaPayload, AgendaSettings, OfficeAgendaOutput, OfficeDay } from './agenda.types';
import type { AppointmentDependencies } from './appointment-dependencies';
import { changeState, findAppointment, findAppointmentsBetween } from './appointment.repository';
import type { AppointmentRow, AppointmentState } from './appointment-row';
import { type ChangeAnswer, payloadOf } from './appointment.use-cases';
import { dismissAppointment } from './change-appointment';
import { readAppointments } from './read-appointments';

export type SaveAgendaAnswer = AgendaPayload | ValidationRefusal | VersionConflict | NotAllowed;

export interface AgendaUseCases {
  /** Of the offices where the viewer works; both days included, at most 42. */
  read(
    ctx: RequestContext,
    days: { readonly from: IsoDate; readonly to: IsoDate },
  ): Promise<OfficeAgendaOutput>;
  note(ctx: RequestContext, code: string, state: 'booked' | 'arrived' | 'absent'): Promise<ChangeAnswer>;
  dismiss(ctx: RequestContext, code: string, reason: string): Promise<ChangeAnswer>;
  settings(ctx: RequestContext): Promise<readonly AgendaSettings[]>;
  save(
    ctx: RequestContext,
    officeId: string,
    content: JsonObject,
    expectedVersion: number,
  ): Promise<SaveAgendaAnswer>;
}

const MOST_DAYS = 42;
const MOST_REASON = 500;
const FOREVER = '9999-12-31';

/** Appointments as the offices use them, and the rules by which they receive. */
export function createAgendaUseCases(deps: AppointmentDependencies): AgendaUseCases {
  const { withTenant, clock } = deps;
  return {
    read: (ctx, days) => withTenant(ctx.tenantId, (tx) => readAgenda(tx, ctx, days, deps)),
    note: (ctx, code, to) =>
      withTenant(ctx.tenantId, async (tx) => {
        const { id } = await getInOffice(tx, ctx, code);
        const from: readonly AppointmentState[] = ['booked', 'arrived', 'absent'];
        const noted = await changeState(tx, { id, from, to, at: clock.now() });
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
    settings: (ctx) =>
      withTenant(ctx.tenantId, async (tx) => {
        const agendas = new Map((await findAgendas(tx)).map((found) => [found.officeId, found]));
        const toCome = await findToCome(tx, [...agendas.keys()], clock.now());
        return (await findOffices(tx)).map((office) => describe(office, agendas.get(office.id), toCome));
      }),
    save: (ctx, officeId, content, version) =>
      withTenant(ctx.tenantId, (tx) => save(tx, ctx, { officeId, content, version }, deps)),
  };
}

async function readAgenda(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  { clock, vault }: AppointmentDependencies,
): Promise<OfficeAgendaOutput> {
  const last = to > addDays(from, MOST_DAYS - 1) ? addDays(from, MOST_DAYS - 1) : to;
  const working = viewer === null ? [] : workingOffices(viewer);
  const offices = (await findOffices(tx)).filter(({ id }) => working.includes(id));
  const agendas = (await findAgendas(tx)).filter(({ officeId }) => working.includes(officeId));
  const end = romeInstant(addDays(last, 1), 0);
  const rows = await findAppointmentsBetween(tx, working, romeInstant(from, 0), end);
  return Object.assign(new OfficeAgendaOutput(), {
    offices: offices
      .filter(({ id }) => agendas.some(({ officeId }) => officeId === id))
      .map(({ id, name }) => Object.assign(new AgendaOffice(), { id, name })),
    days: agendas.flatMap((agenda) => daysOf(agenda, { from, to: last })),
    appointments: await readAppointments(tx, rows, { vault, now: clock.now() }),
  });
}

function daysOf(
  { officeId, agenda }: OfficeAgenda,
  days: { readonly from: IsoDate; readonly to: IsoDate },
): readonly OfficeDay[] {
  const places = new Map<IsoDate, number>();
  for (const { date, capacity } of listSlots(agenda, days))
    places.set(date, (places.get(date) ?? 0) + capacity);
  return [...places].map(([date, count]) =>
    Object.assign(new OfficeDay(), { officeId, date, places: count }),
  );
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
  const { length } = reason;
  return length > MOST_REASON
    ? [{ code: 'text-long', path: 'reason', params: { max: MOST_REASON, length } }]
    : [];
}

interface Written {
  readonly officeId: string;
  readonly content: JsonObject;
  readonly version: number;
}

async function save(
  tx: TenantTransaction,
  ctx: RequestContext,
  { officeId, content, version }: Written,
  { clock, issueInWords }: AppointmentDependencies,
): Promise<SaveAgendaAnswer> {
  if (!isUuid(officeId)) throw new NotFoundError('office');
  const office = await getOffice(tx, officeId);
  const agenda = parseAgenda(content);
  const issues = checkAgenda(agenda);
  if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
  const before = await lockAgenda(tx, officeId);
  if (!(await writeAgenda(tx, officeId, agenda, version))) return versionConflict(before?.version ?? 0);
  const toCome = await findToCome(tx, [officeId], clock.now());
  const saved = describe(office, await findAgenda(tx, officeId), toCome);
  return Object.assign(new AgendaPayload(), { agenda: saved });
}

async function findToCome(
  tx: TenantTransaction,
  offices: readonly string[],
  now: Date,
): Promise<readonly AppointmentRow[]> {
  const rows = await findAppointmentsBetween(tx, offices, now.toISOString(), `${FOREVER}T00:00:00Z`);
  return rows.filter(({ state }) => state === 'booked');
}

function describe(
  { id, name }: { readonly id: string; readonly name: string },
  found: OfficeAgenda | undefined,
  rows: readonly AppointmentRow[],
): AgendaSettings {
  const toCome = rows.filter(({ officeId }) => officeId === id);
  const agenda = found?.agenda ?? EMPTY_AGENDA;
  return Object.assign(new AgendaSettings(), {
    office: Object.assign(new AgendaOffice(), { id, name }),
    content: { ...agenda },
    version: found?.version ?? 0,
    toCome: toCome.length,
    outside: toCome.filter((row) => !isWithin(agenda, row)).length,
  });
}

/** True while the rules still open the turn that it has. */
function isWithin(agenda: Agenda, { ruleId, startsAt }: AppointmentRow): boolean {
  const date = romeDate(startsAt.toISOString());
  return listSlots(agenda, { from: date, to: date }).some(
    (slot) => slot.ruleId === ruleId && slot.startsAt === startsAt.toISOString(),
  );
}
