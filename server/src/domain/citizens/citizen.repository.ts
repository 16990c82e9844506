import { uuidv7 } from 'uuidv7';
import type { AskTenant, TenantTransaction } from '../../platform/tenant-transaction';
import type { Identity } from '../../ports/outside/identity-provider';
import { NotFoundError } from '../../graphql/errors';
import { Citizen } from './citizen.entity';

export async function getCitizen(tx: TenantTransaction, id: string): Promise<Citizen> {
  const citizen = await tx.em().findOne(Citizen, { tenantId: tx.tenantId, id });
  if (citizen === null) throw new NotFoundError('citizen');
  return citizen;
}

/** Who a citizen is, and nothing else of them. */
export type KnownCitizen = Pick<Citizen, 'id' | 'givenName' | 'familyName' | 'fiscalCode'>;

/** Null where there is none. */
export async function askKnownCitizen(
  askTenant: AskTenant,
  tenantId: string,
  id: string,
): Promise<KnownCitizen | null> {
  return askTenant<KnownCitizen>('known_citizen', tenantId, id);
}

/** The person of an identity, added at the first login. What they told us themselves (contacts) is not overwritten. */
export async function recordIdentity(tx: TenantTransaction, identity: Identity): Promise<string> {
  const rows = await tx.query<{ id: string }>(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, birth_date, birth_place, gender, email, mobile)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (tenant_id, fiscal_code) do update set
       given_name = excluded.given_name,
       family_name = excluded.family_name,
       birth_date = coalesce(excluded.birth_date, citizen.birth_date),
       birth_place = coalesce(excluded.birth_place, citizen.birth_place),
       gender = coalesce(excluded.gender, citizen.gender),
       email = coalesce(citizen.email, excluded.email),
       mobile = coalesce(citizen.mobile, excluded.mobile)
     returning id`,
    [
      tx.tenantId,
      uuidv7(),
      identity.fiscalCode,
      identity.givenName,
      identity.familyName,
      identity.birthDate,
      identity.birthPlace,
      identity.gender,
      identity.email,
      identity.mobile,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The citizen was neither found nor added');
  return row.id;
}

export interface AccessRow {
  readonly id: string;
  readonly at: Date;
  /** Exact text of the instant: what the cursor carries. */
  readonly atKey: string;
  readonly office: string;
  readonly what: string;
  readonly reason: string | null;
  readonly instanceCode: string | null;
}

/** One page of who of the staff read this person's data, newest first, one row more than asked where there are more. */
export async function findAccesses(
  tx: TenantTransaction,
  citizenId: string,
  first: number,
  after: { readonly at: string | null; readonly id: string | null } | undefined,
): Promise<readonly AccessRow[]> {
  return tx.query<AccessRow>(
    `select a.id, a.at, a.at::text as "atKey", a.office_name as office, a.what, a.reason, i.code as "instanceCode"
       from data_access a left join instance i on i.tenant_id = a.tenant_id and i.id = a.instance_id
      where a.tenant_id = $1 and a.citizen_id = $2
        and ($3::timestamptz is null or (a.at, a.id) < ($3::timestamptz, $4::uuid))
      order by a.at desc, a.id desc limit $5`,
    [tx.tenantId, citizenId, after?.at ?? null, after?.id ?? null, first + 1],
    'citizen_accesses',
  );
}

export async function countAccesses(tx: TenantTransaction, citizenId: string): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    'select count(*)::int as count from data_access where tenant_id = $1 and citizen_id = $2',
    [tx.tenantId, citizenId],
    'citizen_access_count',
  );
  return rows[0]?.count ?? 0;
}

/** Messages not opened yet. */
export async function countUnread(tx: TenantTransaction, citizenId: string): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count from message
      where tenant_id = $1 and (citizen_id = $2 or instance_id = any (array (select acted_instances($2))))
        and sender <> 'citizen' and read_at is null`,
    [tx.tenantId, citizenId],
    'citizen_unread',
  );
  return rows[0]?.count ?? 0;
}
