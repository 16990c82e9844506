import type { StaffDirectory } from '../../ports/inside/staff-directory';

/** The people an instance may be handed to. */
export const officeStaff: StaffDirectory = {
  ofOffice: (tx, officeId) =>
    tx.query<{ id: string; name: string }>(
      `select distinct m.id, m.name from staff_member m
         join staff_role r on r.tenant_id = m.tenant_id and r.staff_id = m.id
        where m.tenant_id = $1 and r.office_id = $2 and m.active and r.role in ('operator', 'manager')
        order by m.name, m.id`,
      [tx.tenantId, officeId],
      'office_staff',
    ),
};
