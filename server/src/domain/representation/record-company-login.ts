import { addDays, romeDate } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Identity } from '../../ports/outside/identity-provider';
import { findOrAddParty } from './party.repository';
import { extendRepresentation, findSame, insertRepresentation } from './representation.repository';

/** Days for which the word of a professional identity counts; the next login renews it. */
const DAYS = 365;

/** Who logs in with an identity of their company may act for it from then on. */
export async function recordCompanyLogin(
  tx: TenantTransaction,
  citizenId: string,
  { company, authenticatedAt }: Pick<Identity, 'company' | 'authenticatedAt'>,
  at: Date,
): Promise<void> {
  if (company == null) return;
  const today = romeDate(at.toISOString());
  const represented = await findOrAddParty(tx, {
    kind: 'company',
    fiscalCode: company.fiscalCode,
    givenName: '',
    familyName: company.name,
    birthDate: null,
  });
  if (represented === undefined) return;
  const pair = { kind: 'company', representativeId: citizenId, representedId: represented } as const;
  const until = addDays(romeDate(authenticatedAt), DAYS);
  const same = await findSame(tx, pair);
  if (same?.state === 'active') return extendRepresentation(tx, same.id, until);
  await insertRepresentation(tx, {
    ...pair,
    origin: 'login',
    state: 'active',
    title: '',
    fileId: null,
    from: today,
    until,
    at,
  });
}
