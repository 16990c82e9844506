import type { TenantTransaction } from '../../platform/tenant-transaction';

/**
 * Empties everything that names somebody in appointments: of a person, or of one request. What is to come is cancelled, so that
 * the place is free; time, topic and outcome stay for the office’s figures.
 */
export async function eraseAppointments(
  tx: TenantTransaction,
  of: { readonly citizenId: string } | { readonly instanceId: string },
  at: Date,
): Promise<void> {
  const [column, id] = 'citizenId' in of ? ['citizen_id', of.citizenId] : ['instance_id', of.instanceId];
  await tx.query(`delete from appointment where tenant_id = $1 and ${column} = $2 and state = 'held'`, [
    tx.tenantId,
    id,
  ]);
  await tx.query(
    `update appointment set given_name = '', family_name = '', email = '', phone = '', reason = null, cancel_reason = null,
       citizen_id = null, service_slug = null, changed_at = $3, sequence = sequence + 1,
       cancelled_by = case when state = 'booked' and starts_at > $3 then 'citizen' else cancelled_by end,
       state = case when state = 'booked' and starts_at > $3 then 'cancelled' else state end
      where tenant_id = $1 and ${column} = $2`,
    [tx.tenantId, id, at],
    'appointment_erase',
  );
}
