import type { Agenda } from '@istanze/shared';
import type { Office } from '../tenants';
import type { AppointmentRow } from './appointment-row';
import { Appointment, AppointmentTopic, BookingOffice } from './appointment.types';

/** The service that is asked about: whose office and whose topics are proposed first. */
export interface AskedService {
  readonly slug: string;
  readonly officeId: string;
}

/** What the public may know of an office that receives by appointment. */
export function toBookingOffice(
  office: Office,
  agenda: Agenda | undefined,
  service?: AskedService,
): BookingOffice {
  const topics = (agenda?.topics ?? []).map(({ id, name, services }) =>
    Object.assign(new AppointmentTopic(), {
      id,
      name,
      suggested: service !== undefined && services.includes(service.slug),
    }),
  );
  const { id, name, address, phone, email } = office;
  return Object.assign(new BookingOffice(), {
    ...{ id, name, address, phone, email, topics },
    note: agenda?.note ?? null,
    suggested: topics.some(({ suggested }) => suggested) || service?.officeId === office.id,
  });
}

/** An appointment as its person and its office see it. */
export function toAppointment(
  row: AppointmentRow,
  { office, reason, now }: { readonly office: BookingOffice; readonly reason: string; readonly now: Date },
): Appointment {
  const { code, state, startsAt, endsAt, topicId, topic, givenName, familyName, email, phone } = row;
  return Object.assign(new Appointment(), {
    ...{ code, state, startsAt, endsAt, topicId, topic, givenName, familyName, email, phone },
    ...{ office, reason, serviceSlug: row.serviceSlug, heldUntil: row.heldUntil },
    canChange: state === 'booked' && startsAt > now,
    cancelledByOffice: row.cancelledBy === 'office',
    cancelReason: row.cancelReason,
  });
}
