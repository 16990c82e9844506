import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Vault } from '../../platform/crypto';
import { findOffices, type Office } from '../tenants';
import { findAgendas, type OfficeAgenda } from './agenda.repository';
import { openReason } from './appointment-secrets';
import type { AppointmentRow } from './appointment-row';
import type { Appointment } from './appointment.types';
import { toAppointment, toBookingOffice } from './to-appointment-output';

interface Reading {
  readonly vault: Vault;
  readonly now: Date;
}

/** Appointments with the offices that they are at. */
export async function readAppointments(
  tx: TenantTransaction,
  rows: readonly AppointmentRow[],
  reading: Reading,
): Promise<readonly Appointment[]> {
  if (rows.length === 0) return [];
  return readAtOffices(tx, rows, {
    ...reading,
    offices: await findOffices(tx),
    agendas: await findAgendas(tx),
  });
}

/** The same for who has read those offices and their agendas already. */
export async function readAtOffices(
  tx: TenantTransaction,
  rows: readonly AppointmentRow[],
  {
    vault,
    now,
    ...known
  }: Reading & { readonly offices: readonly Office[]; readonly agendas: readonly OfficeAgenda[] },
): Promise<readonly Appointment[]> {
  const agendas = new Map(known.agendas.map(({ officeId, agenda }) => [officeId, agenda]));
  const offices = new Map(
    known.offices.map((office) => [office.id, toBookingOffice(office, agendas.get(office.id))]),
  );
  const read: Appointment[] = [];
  for (const row of rows) {
    const office = offices.get(row.officeId);
    if (office === undefined) throw new Error('An appointment without its office');
    read.push(toAppointment(row, { office, reason: await openReason(tx, vault, row), now }));
  }
  return read;
}
