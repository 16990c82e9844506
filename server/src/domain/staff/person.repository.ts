import { uuidv7 } from 'uuidv7';
import type { OfficeRoleGrant } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Somebody who works, or worked, for the municipality, with all they may do. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly fiscalCode: string | null;
  readonly active: boolean;
  readonly version: number;
  readonly roles: readonly OfficeRoleGrant[];
  /** Requests that are still open and theirs. */
  readonly openInstances: number;
}

export interface PersonFacts {
  readonly name: string;
  readonly email: string;
  readonly fiscalCode: string | null;
  readonly active: boolean;
  readonly roles: readonly Pick<OfficeRoleGrant, 'officeId' | 'role'>[];
}

/** Everybody by name, those who left at the end. */
export function findPeople(tx: TenantTransaction): Promise<readonly PersonRow[]> {
  return tx.query<PersonRow>(
    `select m.id, m.name, m.email, m.fiscal_code as "fiscalCode", m.active, m.version,
        coalesce((select json_agg(json_build_object('officeId', r.office_id, 'officeName', o.name, 'role', r.role)
            order by o.name, r.role)
          from staff_role r join office o on o.tenant_id = r.tenant_id and o.id = r.office_id
          where r.tenant_id = m.tenant_id and r.staff_id = m.id), '[]') as roles,
        (select count(*)::int from instance i where i.tenant_id = m.tenant_id and i.assignee_id = m.id
          and i.category in ('waiting-office', 'waiting-citizen', 'waiting-payment', 'waiting-system', 'accepted'))
          as "openInstances"
       from staff_member m where m.tenant_id = $1 order by m.active desc, m.name, m.id`,
    [tx.tenantId],
    'people',
  );
}

/** Nobody else changes who works here until the end of the transaction. */
export async function lockPeople(tx: TenantTransaction): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 15))', [`${tx.tenantId}:people`]);
}

export async function isEmailTaken(
  tx: TenantTransaction,
  email: string,
  exceptId: string | null,
): Promise<boolean> {
  const rows = await tx.query(
    'select id from staff_member where tenant_id = $1 and lower(email) = $2 and id is distinct from $3::uuid limit 1',
    [tx.tenantId, email.toLowerCase(), exceptId],
    'person_email',
  );
  return rows.length > 0;
}

export async function insertPerson(tx: TenantTransaction, facts: PersonFacts): Promise<string> {
  const id = uuidv7();
  await tx.query(
    'insert into staff_member (tenant_id, id, email, name, fiscal_code, active) values ($1, $2, $3, $4, $5, $6)',
    [tx.tenantId, id, facts.email, facts.name, facts.fiscalCode, facts.active],
    'person_insert',
  );
  await replaceRoles(tx, id, facts.roles);
  return id;
}

/** False when somebody else changed them since `expectedVersion`. */
export async function replacePerson(
  tx: TenantTransaction,
  id: string,
  facts: PersonFacts,
  expectedVersion: number,
): Promise<boolean> {
  const rows = await tx.query(
    `update staff_member set email = $3, name = $4, fiscal_code = $5, active = $6, version = version + 1
      where tenant_id = $1 and id = $2 and version = $7 returning id`,
    [tx.tenantId, id, facts.email, facts.name, facts.fiscalCode, facts.active, expectedVersion],
    'person_replace',
  );
  if (rows.length === 0) return false;
  await replaceRoles(tx, id, facts.roles);
  return true;
}

/** True while somebody who works here administers. */
export async function hasAdministrator(tx: TenantTransaction): Promise<boolean> {
  const rows = await tx.query(
    `select m.id from staff_member m join staff_role r on r.tenant_id = m.tenant_id and r.staff_id = m.id
      where m.tenant_id = $1 and m.active and r.role = 'admin' limit 1`,
    [tx.tenantId],
    'administrators',
  );
  return rows.length > 0;
}

async function replaceRoles(
  tx: TenantTransaction,
  staffId: string,
  roles: PersonFacts['roles'],
): Promise<void> {
  await tx.query(
    'delete from staff_role where tenant_id = $1 and staff_id = $2',
    [tx.tenantId, staffId],
    'roles_clear',
  );
  await tx.query(
    `insert into staff_role (tenant_id, id, staff_id, office_id, role)
     select $1, gen_random_uuid(), $2, x.office_id, x.role
       from unnest($3::uuid[], $4::text[]) as x(office_id, role)
     on conflict (tenant_id, staff_id, office_id, role) do nothing`,
    [tx.tenantId, staffId, roles.map(({ officeId }) => officeId), roles.map(({ role }) => role)],
    'roles_write',
  );
}
