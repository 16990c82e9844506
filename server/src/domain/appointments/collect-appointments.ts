import { type Locale, localize } from '@istanze/shared';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findOffices } from '../tenants';
import { openReason } from './appointment-secrets';
import { findAllOf } from './appointment.repository';
import type { AppointmentState } from './appointment-row';

/** An appointment in the copy of one's data. Instants in ISO 8601. */
export interface OwnAppointment {
  readonly code: string;
  readonly office: string;
  readonly topic: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: AppointmentState;
  readonly email: string;
  readonly phone: string;
  /** What the person wrote about it. */
  readonly reason: string;
  readonly cancelReason: string | null;
}

/** Every appointment that somebody took with their login, oldest first, with what they wrote in clear. */
export async function collectAppointments(
  tx: TenantTransaction,
  citizenId: string,
  { vault, locale }: { readonly vault: Vault; readonly locale: Locale },
): Promise<readonly OwnAppointment[]> {
  const offices = new Map((await findOffices(tx)).map(({ id, name }) => [id, name]));
  const collected: OwnAppointment[] = [];
  for (const row of await findAllOf(tx, citizenId)) {
    const { code, state, email, phone, cancelReason } = row;
    collected.push({
      ...{ code, state, email, phone, cancelReason },
      office: offices.get(row.officeId) ?? '',
      topic: localize(row.topic, locale),
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      reason: await openReason(tx, vault, row),
    });
  }
  return collected;
}
