import { createHash } from 'node:crypto';
import { romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { Clock } from '../../../ports/outside/clock';
import type {
  ProtocolRegister,
  Registration,
  RegistrationRequest,
} from '../../../ports/outside/protocol-register';
import type { TenantTransaction, WithTenant } from '../../../platform/tenant-transaction';

export interface InternalRegisterSettings {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly tenantId: string;
}

const SERIES = 'protocol';

/**
 * The register kept by the product itself (DPR 445/2000 artt. 53–57): numbers without gaps from 1 at each new year of the
 * Italian calendar, lines that nobody can change. Number and line are written in one transaction.
 */
export function createInternalRegister(settings: InternalRegisterSettings): ProtocolRegister {
  const { withTenant, tenantId } = settings;
  return {
    register: (request) => withTenant(tenantId, (tx) => registerOnce(tx, request, settings.clock)),
    findByReference: (reference) => withTenant(tenantId, (tx) => findEntry(tx, reference)),
  };
}

/** The advisory lock makes a second request with the same reference wait for the first and find its line. */
async function registerOnce(
  tx: TenantTransaction,
  request: RegistrationRequest,
  clock: Clock,
): Promise<Registration> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${tx.tenantId}:${request.externalReference}`,
  ]);
  const known = await findEntry(tx, request.externalReference);
  if (known !== undefined) return known;
  const registeredAt = clock.now().toISOString();
  const year = Number(romeDate(registeredAt).slice(0, 4));
  const [row] = await tx.query<{ number: number }>('select next_number($1, $2) as number', [SERIES, year]);
  if (row === undefined) throw new Error('The register gave no number');
  await insertEntry(tx, request, { year, number: row.number, registeredAt });
  return withSignature(year, row.number, registeredAt, request);
}

async function insertEntry(
  tx: TenantTransaction,
  request: RegistrationRequest,
  place: { readonly year: number; readonly number: number; readonly registeredAt: string },
): Promise<void> {
  await tx.query(
    `insert into register_entry (tenant_id, id, direction, year, number, registered_at, subject, counterpart_name,
       counterpart_fiscal_code, office, document_name, document_sha256, attachments, external_reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      tx.tenantId,
      uuidv7(),
      request.direction,
      place.year,
      place.number,
      place.registeredAt,
      request.subject,
      request.counterpart.name,
      request.counterpart.fiscalCode,
      request.office,
      request.document.name,
      request.document.sha256,
      JSON.stringify(request.attachments),
      request.externalReference,
    ],
    'register_entry_insert',
  );
}

interface EntryRow {
  readonly year: number;
  readonly number: number;
  readonly registeredAt: Date;
  readonly sha256: string;
}

async function findEntry(tx: TenantTransaction, reference: string): Promise<Registration | undefined> {
  const [row] = await tx.query<EntryRow>(
    `select year, number, registered_at as "registeredAt", document_sha256 as sha256
       from register_entry where tenant_id = $1 and external_reference = $2`,
    [tx.tenantId, reference],
    'register_entry_by_reference',
  );
  if (row === undefined) return undefined;
  return {
    year: row.year,
    number: row.number,
    registeredAt: row.registeredAt.toISOString(),
    signature: signatureOf(row.year, row.number, row.sha256),
  };
}

function withSignature(
  year: number,
  number: number,
  registeredAt: string,
  request: RegistrationRequest,
): Registration {
  return { year, number, registeredAt, signature: signatureOf(year, number, request.document.sha256) };
}

/** The segnatura ties number and document: whoever holds both can compute it again. */
function signatureOf(year: number, number: number, sha256: string): string {
  return createHash('sha256').update(`${year}/${number}/${sha256}`).digest('hex').slice(0, 32);
}
