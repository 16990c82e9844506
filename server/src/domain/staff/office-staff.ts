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
  offices: (tx) =>
    tx.query<{ id: string; name: string }>(
      `select o.id, o.name from office o
        where o.tenant_id = $1 and exists (
          select from staff_role r join staff_member m on m.tenant_id = r.tenant_id and m.id = r.staff_id
           where r.tenant_id = o.tenant_id and r.office_id = o.id and m.active and r.role in ('operator', 'manager'))
        order by o.name, o.id`,
      [tx.tenantId],
      'staffed_offices',
    ),
};
