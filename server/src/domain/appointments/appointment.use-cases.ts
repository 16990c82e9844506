import { bookableSlots, freeSlots } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import type { NotAllowed, ValidationRefusal, IdempotencyConflict } from '../../graphql/refusals';
import { isGuest } from '../../graphql/viewer';
import { hashRequest } from '../../platform/idempotency';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findService } from '../catalogue';
import { attemptOnce } from '../instances';
import { findOffices } from '../tenants';
import { findAgenda, findAgendas } from './agenda.repository';
import type { AppointmentDependencies } from './appointment-dependencies';
import { findAppointmentById, findAppointmentsOf, findTaken } from './appointment.repository';
import type { AppointmentRow } from './appointment-row';
import {
  type Appointment,
  AppointmentPayload,
  BookedAppointment,
  type BookingOffice,
  FreeSlotOutput,
} from './appointment.types';
import { bookAppointment, type BookingRequest } from './book-appointment';
import {
  type AppointmentKey,
  cancelAppointment,
  confirmAppointment,
  findOwn,
  moveAppointment,
} from './change-appointment';
import { readAppointments } from './read-appointments';
import { toBookingOffice } from './to-appointment-output';

export type BookAnswer = BookedAppointment | ValidationRefusal | NotAllowed | IdempotencyConflict;
export type ChangeAnswer = AppointmentPayload | NotAllowed | ValidationRefusal;

export interface AppointmentUseCases {
  offices(ctx: RequestContext, serviceSlug: string | null): Promise<readonly BookingOffice[]>;
  slots(
    ctx: RequestContext,
    asked: { readonly officeId: string; readonly topicId: string },
  ): Promise<readonly FreeSlotOutput[]>;
  read(ctx: RequestContext, key: AppointmentKey): Promise<Appointment | null>;
  mine(ctx: RequestContext): Promise<readonly Appointment[]>;
  book(ctx: RequestContext, request: BookingRequest, idempotencyKey: string): Promise<BookAnswer>;
  confirm(ctx: RequestContext, key: AppointmentKey): Promise<ChangeAnswer>;
  move(ctx: RequestContext, key: AppointmentKey, startsAt: string): Promise<ChangeAnswer>;
  cancel(ctx: RequestContext, key: AppointmentKey): Promise<ChangeAnswer>;
}

type Change = (tx: TenantTransaction, row: AppointmentRow, now: Date) => Promise<NotAllowed | undefined>;

/** Appointments as people use them, logged in or with the link of their mail. */
export function createAppointmentUseCases(deps: AppointmentDependencies): AppointmentUseCases {
  const { withTenant, clock, vault } = deps;
  const change = (ctx: RequestContext, key: AppointmentKey, work: Change): Promise<ChangeAnswer> =>
    withTenant(ctx.tenantId, async (tx) => {
      const row = await findOwn(tx, ctx, key, vault);
      if (row === undefined) throw new NotFoundError('appointment');
      const refusal = await work(tx, row, clock.now());
      return refusal ?? payloadOf(tx, row.id, deps);
    });
  return {
    offices: (ctx, slug) => withTenant(ctx.tenantId, (tx) => listOffices(tx, slug)),
    slots: (ctx, asked) => withTenant(ctx.tenantId, (tx) => listFree(tx, asked, clock.now())),
    read: (ctx, key) =>
      withTenant(ctx.tenantId, async (tx) => {
        const row = await findOwn(tx, ctx, key, vault);
        const rows = row === undefined ? [] : [row];
        return (await readAppointments(tx, rows, { vault, now: clock.now() }))[0] ?? null;
      }),
    mine: (ctx) =>
      withTenant(ctx.tenantId, async (tx) => {
        if (ctx.viewer?.kind !== 'citizen') return [];
        const now = clock.now();
        return readAppointments(tx, await findAppointmentsOf(tx, ctx.viewer.id, now), { vault, now });
      }),
    book: (ctx, request, key) => book(ctx, request, key, deps),
    confirm: (ctx, key) => change(ctx, key, confirmAppointment),
    move: (ctx, key, startsAt) => change(ctx, key, (tx, row, now) => moveAppointment(tx, row, startsAt, now)),
    cancel: (ctx, key) => change(ctx, key, cancelAppointment),
  };
}

/** The appointment as it stands after a change. */
export async function payloadOf(
  tx: TenantTransaction,
  id: string,
  { vault, clock }: Pick<AppointmentDependencies, 'vault' | 'clock'>,
): Promise<AppointmentPayload> {
  const row = await findAppointmentById(tx, id);
  const [appointment] = await readAppointments(tx, row === undefined ? [] : [row], {
    vault,
    now: clock.now(),
  });
  return Object.assign(new AppointmentPayload(), { appointment });
}

/** Offices that receive by appointment, those of the service first. */
async function listOffices(tx: TenantTransaction, slug: string | null): Promise<readonly BookingOffice[]> {
  const service = slug === null ? undefined : await findService(tx, slug);
  const agendas = new Map((await findAgendas(tx)).map((found) => [found.officeId, found.agenda]));
  const offices = (await findOffices(tx)).flatMap((office) => {
    const agenda = agendas.get(office.id);
    return agenda === undefined || agenda.rules.length === 0
      ? []
      : [toBookingOffice(office, agenda, service)];
  });
  return offices.toSorted((one, other) => Number(other.suggested) - Number(one.suggested));
}

async function listFree(
  tx: TenantTransaction,
  { officeId, topicId }: { readonly officeId: string; readonly topicId: string },
  now: Date,
): Promise<readonly FreeSlotOutput[]> {
  const found = isUuid(officeId) ? await findAgenda(tx, officeId) : undefined;
  if (found === undefined || !found.agenda.topics.some(({ id }) => id === topicId)) return [];
  const slots = bookableSlots(found.agenda, now.toISOString(), { topic: topicId });
  return freeSlots(slots, await findTaken(tx, officeId, now)).map(({ date, time, startsAt, endsAt }) =>
    Object.assign(new FreeSlotOutput(), {
      ...{ date, time },
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }),
  );
}

async function book(
  ctx: RequestContext,
  request: BookingRequest,
  key: string,
  deps: AppointmentDependencies,
): Promise<BookAnswer> {
  const toConfirm = ctx.viewer?.kind !== 'citizen' || isGuest(ctx.viewer);
  const scope = `appointment:${toConfirm ? 'anybody' : (ctx.viewer?.id ?? '')}`;
  const asked = { scope, key, requestHash: hashRequest({ ...request }) };
  const attempt = await attemptOnce(deps.withTenant, ctx.tenantId, asked, async (tx) => {
    const booked = await bookAppointment(tx, ctx, request, deps);
    return 'code' in booked ? { answer: booked.code } : { refusal: booked.refusal };
  });
  if ('refusal' in attempt) return attempt.refusal;
  return Object.assign(new BookedAppointment(), { code: attempt.answer, toConfirm });
}
