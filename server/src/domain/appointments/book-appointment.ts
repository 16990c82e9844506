import { randomBytes } from 'node:crypto';
import {
  bookableSlots,
  buildInstanceCode,
  type Issue,
  parseEmail,
  parsePhone,
  romeDate,
  type Slot,
} from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import { isGuest } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { isUuid } from '../../platform/is-uuid';
import { lockAgenda, type OfficeAgenda } from './agenda.repository';
import type { AppointmentDependencies } from './appointment-dependencies';
import { sealReason } from './appointment-secrets';
import { countToCome } from './appointment.repository';
import type { Visitor } from './appointment-row';
import { planDrop, planNotice, planReminder } from './notices';
import { dropUnconfirmed, takePlace } from './place.repository';

export interface BookingRequest {
  readonly officeId: string;
  readonly topicId: string;
  readonly startsAt: string;
  readonly reason: string;
  readonly serviceSlug: string | null;
  /** Of who is not logged in; a login counts more. */
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
}

export type Booked = { readonly code: string } | { readonly refusal: NotAllowed | ValidationRefusal };

const HOLD_MINUTES = 60;
const MOST_TO_COME = 5;
const LONGEST = { name: 80, reason: 500 } as const;

/**
 * Books a turn. Who is logged in has it at once; who is not keeps the place for an hour and has it when they open the link in
 * the mail. The agenda stays locked meanwhile: of any number at once, as many are received as there are places.
 */
export async function bookAppointment(
  tx: TenantTransaction,
  ctx: RequestContext,
  request: BookingRequest,
  deps: AppointmentDependencies,
): Promise<Booked> {
  const visitor = toVisitor(ctx, request);
  const issues = checkRequest(visitor, request);
  if (issues.length > 0) return { refusal: validationRefusal(issues, deps.issueInWords(ctx)) };
  if (visitor.citizenId === null && !(await deps.mayBook(ctx.tenantId, ctx.connectionMark?.() ?? '')))
    return { refusal: notAllowed('reason.too-many-bookings') };
  const now = deps.clock.now();
  const found = isUuid(request.officeId) ? await lockAgenda(tx, request.officeId) : undefined;
  const topic = found?.agenda.topics.find(({ id }) => id === request.topicId);
  const slots = found === undefined ? [] : slotsAt(found, request, now);
  if (topic === undefined || slots.length === 0) return { refusal: notAllowed('reason.slot-gone') };
  await dropUnconfirmed(tx, request.officeId, now);
  if ((await countToCome(tx, visitor, now)) >= MOST_TO_COME)
    return { refusal: notAllowed('reason.too-many-appointments') };
  const id = uuidv7();
  const year = Number(romeDate(now.toISOString()).slice(0, 4));
  const heldUntil = visitor.citizenId === null ? new Date(now.getTime() + HOLD_MINUTES * 60_000) : null;
  const appointment = {
    ...visitor,
    ...{ id, heldUntil, at: now, topic: topic.name, code: buildInstanceCode('APP', year, randomBytes(8)) },
    ...{ officeId: request.officeId, topicId: topic.id, serviceSlug: request.serviceSlug },
    reason: await sealReason(tx, deps.vault, { id, reason: request.reason.trim() }),
  };
  for (const slot of slots) {
    if (!(await takePlace(tx, slot, appointment))) continue;
    await tell(tx, { id, heldUntil, startsAt: slot.startsAt }, now);
    return { code: appointment.code };
  }
  return { refusal: notAllowed('reason.slot-taken') };
}

/** The desks that begin a turn at that time, deal with the topic and can still be booked. */
export function slotsAt(
  { agenda }: OfficeAgenda,
  { topicId, startsAt }: Pick<BookingRequest, 'topicId' | 'startsAt'>,
  now: Date,
): readonly Slot[] {
  const wanted = Date.parse(startsAt);
  const asked = { topic: topicId, day: romeDate(startsAt) };
  return bookableSlots(agenda, now.toISOString(), asked).filter(
    (slot) => Date.parse(slot.startsAt) === wanted,
  );
}

async function tell(
  tx: TenantTransaction,
  {
    id,
    heldUntil,
    startsAt,
  }: { readonly id: string; readonly heldUntil: Date | null; readonly startsAt: string },
  now: Date,
): Promise<void> {
  if (heldUntil === null) {
    await planNotice(tx, 'booked', { id, sequence: 0 });
    await planReminder(tx, { id, sequence: 0, startsAt }, now);
  } else {
    await planNotice(tx, 'confirm', { id, sequence: 0 });
    await planDrop(tx, { id, heldUntil });
  }
}

function toVisitor({ viewer, locale }: RequestContext, request: BookingRequest): Visitor {
  const email = parseEmail(request.email);
  const phone = parsePhone(request.phone);
  const person = viewer?.kind === 'citizen' && !isGuest(viewer) ? viewer : undefined;
  return {
    citizenId: person?.id ?? null,
    givenName: person?.givenName ?? request.givenName.trim(),
    familyName: person?.familyName ?? request.familyName.trim(),
    email: email.ok ? email.value : request.email.trim(),
    phone: phone.ok ? phone.value : request.phone.trim(),
    locale,
  };
}

function checkRequest(visitor: Visitor, { reason }: BookingRequest): readonly Issue[] {
  const names = (['givenName', 'familyName'] as const).flatMap((path) => checkName(visitor[path], path));
  const { email, phone } = visitor;
  return [
    ...names,
    ...(email === '' ? [{ code: 'required-email', path: 'email' }] : []),
    ...(email === '' || parseEmail(email).ok ? [] : [{ code: 'email-format', path: 'email' }]),
    ...(phone === '' || parsePhone(phone).ok ? [] : [{ code: 'phone-format', path: 'phone' }]),
    ...checkLength(reason.trim(), 'reason', LONGEST.reason),
  ];
}

function checkName(name: string, path: string): readonly Issue[] {
  return name === '' ? [{ code: 'required-text', path }] : checkLength(name, path, LONGEST.name);
}

/** Nothing where the text is not longer than `max`. */
export function checkLength(text: string, path: string, max: number): readonly Issue[] {
  const { length } = text;
  return length > max ? [{ code: 'text-long', path, params: { max, length } }] : [];
}
