import { uuidv7 } from 'uuidv7';
import type { Registration, RegistrationRequest } from '../../ports/outside/protocol-register';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { formatProtocol } from './format-protocol';

export interface RegistrationRow {
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly year: number;
  readonly number: number;
  readonly registeredAt: Date;
}

const COLUMNS = 'id, direction, year, number, registered_at as "registeredAt"';

export async function findByReference(
  tx: TenantTransaction,
  reference: string,
): Promise<RegistrationRow | undefined> {
  const rows = await tx.query<RegistrationRow>(
    `select ${COLUMNS} from registration where tenant_id = $1 and external_reference = $2`,
    [tx.tenantId, reference],
    'registration_by_reference',
  );
  return rows[0];
}

/** The registrations of an instance, oldest first. */
export async function findRegistrations(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly RegistrationRow[]> {
  return tx.query<RegistrationRow>(
    `select ${COLUMNS} from registration where tenant_id = $1 and instance_id = $2 order by registered_at, id`,
    [tx.tenantId, instanceId],
    'registration_by_instance',
  );
}

/** Writes a registration down once; the first incoming one gives the instance its protocol. */
export async function saveRegistration(
  tx: TenantTransaction,
  instanceId: string,
  request: RegistrationRequest,
  registration: Registration,
): Promise<void> {
  const { year, number, registeredAt } = registration;
  await tx.query(
    `insert into registration (tenant_id, id, instance_id, direction, year, number, registered_at, external_reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, external_reference) do nothing`,
    [
      tx.tenantId,
      uuidv7(),
      instanceId,
      request.direction,
      year,
      number,
      registeredAt,
      request.externalReference,
    ],
    'registration_insert',
  );
  if (request.direction !== 'incoming') return;
  await tx.query(
    'update instance set protocol = $3 where tenant_id = $1 and id = $2 and protocol is null',
    [tx.tenantId, instanceId, formatProtocol(registration)],
    'registration_protocol',
  );
}
