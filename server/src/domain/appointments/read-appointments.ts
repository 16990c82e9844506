import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Vault } from '../../platform/crypto';
import { findOffices } from '../tenants';
import { findAgendas } from './agenda.repository';
import { openReason } from './appointment-secrets';
import type { AppointmentRow } from './appointment-row';
import type { Appointment } from './appointment.types';
import { toAppointment, toBookingOffice } from './to-appointment-output';

/** Appointments with the offices that they are at. */
export async function readAppointments(
  tx: TenantTransaction,
  rows: readonly AppointmentRow[],
  { vault, now }: { readonly vault: Vault; readonly now: Date },
): Promise<readonly Appointment[]> {
  if (rows.length === 0) return [];
  const agendas = new Map((await findAgendas(tx)).map((found) => [found.officeId, found.agenda]));
  const offices = new Map(
    (await findOffices(tx)).map((office) => [office.id, toBookingOffice(office, agendas.get(office.id))]),
  );
  const read: Appointment[] = [];
  for (const row of rows) {
    const office = offices.get(row.officeId);
    if (office === undefined) throw new Error('An appointment without its office');
    read.push(toAppointment(row, { office, reason: await openReason(tx, vault, row), now }));
  }
  return read;
}
