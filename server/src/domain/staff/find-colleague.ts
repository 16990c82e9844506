import type { Substitution } from '@istanze/shared';
import type { OfficeRoleGrant } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { SUBSTITUTIONS } from './absence.repository';

/** A member of staff with all they may do now: their roles, and the colleagues they stand in for. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OfficeRoleGrant[];
  readonly substitutions: readonly Substitution[];
}

/** Undefined for who does not work here, or no more. One statement: it is read at every request. */
export async function findColleague(tx: TenantTransaction, id: string): Promise<Colleague | undefined> {
  const [member] = await tx.query<Colleague>(
    `select m.id, m.name, m.email, coalesce((
         select json_agg(json_build_object('officeId', r.office_id, 'officeName', o.name, 'role', r.role) order by o.name, r.role)
           from staff_role r join office o on o.tenant_id = r.tenant_id and o.id = r.office_id
          where r.tenant_id = m.tenant_id and r.staff_id = m.id), '[]') as roles,
       coalesce((select json_agg(s) from (${SUBSTITUTIONS}) s), '[]') as substitutions
       from staff_member m
      where m.tenant_id = $1 and m.id = $2 and m.active`,
    [tx.tenantId, id],
    'colleague',
  );
  return member;
}
