import { createHash } from 'node:crypto';
import { romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { serverWords } from '../../../messages';
import type { Clock } from '../../../ports/outside/clock';
import type {
  ProtocolRegister,
  RegisterEntry,
  RegisterParty,
  RegisterResult,
  Registration,
  RegistrationRequest,
} from '../../../ports/outside/protocol-register';
import type { TenantTransaction, WithTenant } from '../../../platform/tenant-transaction';
import { cancelEntry, findEntry, findEntryByNumber, findOfficeNames, insertEntry } from './entry.repository';

export interface InternalRegisterSettings {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly tenantId: string;
}

const SERIES = 'protocol';

/**
 * The register kept by the product itself (DPR 445/2000 artt. 53–57): numbers without gaps from 1 at each new year of the
 * Italian calendar, lines that nobody can change. Number and line are written in one transaction; documents stay in their files.
 */
export function createInternalRegister(settings: InternalRegisterSettings): ProtocolRegister {
  const { tenantId, clock } = settings;
  const within = async <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<RegisterResult<T>> => ({
    ok: true,
    value: await settings.withTenant(tenantId, work),
  });
  return {
    registersOnce: true,
    attachesLater: false,
    register: (request) => within((tx) => registerOnce(tx, request, clock)),
    findByReference: (reference) => within((tx) => findRegistration(tx, reference)),
    attach: () =>
      Promise.resolve({ ok: false, kind: 'refused', reason: 'attachments are registered at once' }),
    read: (year, number) => within((tx) => readEntry(tx, year, number)),
    cancel: async (entry, why) => {
      const known = await within((tx) => cancelEntry(tx, entry, { ...why, at: clock.now() }));
      if (known.ok && !known.value) return { ok: false, kind: 'refused', reason: 'there is no such entry' };
      return { ok: true, value: null };
    },
    classifications: () => Promise.resolve({ ok: true, value: [] }),
    offices: () => within(findOfficeNames),
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
  const known = await findRegistration(tx, request.externalReference);
  if (known !== null) return known;
  const registeredAt = clock.now().toISOString();
  const year = Number(romeDate(registeredAt).slice(0, 4));
  const [row] = await tx.query<{ number: number }>('select next_number($1, $2) as number', [SERIES, year]);
  if (row === undefined) throw new Error('The register gave no number');
  const { number } = row;
  const { name, fiscalCode } = counterpartOf(request.parties);
  await insertEntry(tx, { ...request, id: uuidv7(), year, number, registeredAt, name, fiscalCode });
  return { year, number, registeredAt, signature: signatureOf(year, number, request.document.sha256) };
}

/** One line has one counterpart: who is concerned, and in words who acts for them. */
function counterpartOf(parties: readonly RegisterParty[]): Pick<RegisterParty, 'name' | 'fiscalCode'> {
  const concerned = parties.find(({ capacity }) => capacity === 'concerned') ?? parties[0];
  if (concerned === undefined) throw new Error('An entry needs a counterpart');
  const acting = parties.find((party) => party.capacity === 'acting' && party !== concerned);
  if (acting === undefined) return concerned;
  const params = { name: concerned.name, through: acting.name, fiscalCode: acting.fiscalCode ?? '' };
  return { name: serverWords('it')('register.through', params), fiscalCode: concerned.fiscalCode };
}

async function findRegistration(tx: TenantTransaction, reference: string): Promise<Registration | null> {
  const row = await findEntry(tx, reference);
  if (row === undefined) return null;
  const { year, number, registeredAt, sha256 } = row;
  return {
    year,
    number,
    registeredAt: registeredAt.toISOString(),
    signature: signatureOf(year, number, sha256),
  };
}

async function readEntry(tx: TenantTransaction, year: number, number: number): Promise<RegisterEntry | null> {
  const row = await findEntryByNumber(tx, year, number);
  if (row === undefined) return null;
  const { registeredAt, sha256, subject, externalReference, reason, author, cancelledAt } = row;
  return {
    year,
    number,
    registeredAt: registeredAt.toISOString(),
    signature: signatureOf(year, number, sha256),
    subject,
    externalReference,
    cancelled:
      cancelledAt === null
        ? null
        : { reason: reason ?? '', author: author ?? '', at: cancelledAt.toISOString() },
  };
}

/** The segnatura ties number and document: whoever holds both can compute it again. */
function signatureOf(year: number, number: number, sha256: string): string {
  return createHash('sha256').update(`${year}/${number}/${sha256}`).digest('hex').slice(0, 32);
}
