import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { OfficeRoleGrant } from '../../graphql/viewer';
import { StaffMember } from './staff-member.entity';

/** An active member by e-mail, whatever the case it is written in. */
export async function findStaffByEmail(
  tx: TenantTransaction,
  email: string,
): Promise<StaffMember | undefined> {
  const member = await tx
    .em()
    .findOne(StaffMember, { tenantId: tx.tenantId, email: email.toLowerCase(), active: true });
  return member ?? undefined;
}

export async function findStaffById(tx: TenantTransaction, id: string): Promise<StaffMember | undefined> {
  return (await tx.em().findOne(StaffMember, { tenantId: tx.tenantId, id, active: true })) ?? undefined;
}

/** Active members by name. */
export async function findStaff(tx: TenantTransaction): Promise<readonly StaffMember[]> {
  return tx.em().find(StaffMember, { tenantId: tx.tenantId, active: true }, { orderBy: { name: 'asc' } });
}

/** The roles of one member, office by office. */
export async function findRoles(tx: TenantTransaction, staffId: string): Promise<readonly OfficeRoleGrant[]> {
  return tx.query<OfficeRoleGrant>(
    `select r.office_id as "officeId", o.name as "officeName", r.role
       from staff_role r join office o on o.tenant_id = r.tenant_id and o.id = r.office_id
      where r.tenant_id = $1 and r.staff_id = $2
      order by o.name, r.role`,
    [tx.tenantId, staffId],
    'staff_roles',
  );
}
