import type { TenantTransaction } from '../../platform/tenant-transaction';
import { APPOINTMENT_COLUMNS, type AppointmentRow, type Visitor } from './appointment-row';

/** A place that a question of a request has. */
export interface FormPlaceRow extends AppointmentRow {
  readonly path: string;
}

/** What a request holds or has booked for the future, by its question. */
export async function findPlacesOf(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly FormPlaceRow[]> {
  return tx.query<FormPlaceRow>(
    `select ${APPOINTMENT_COLUMNS}, a.field_path as path from appointment a
      where a.tenant_id = $1 and a.instance_id = $2 and a.state in ('held', 'booked') order by a.created_at desc`,
    [tx.tenantId, instanceId],
    'appointments_of_instance',
  );
}

export interface Applicant extends Visitor {
  readonly serviceSlug: string;
}

/** Who comes, by the row of the applicant, and for which service. */
export async function findApplicant(
  tx: TenantTransaction,
  instanceId: string,
): Promise<Applicant | undefined> {
  const [row] = await tx.query<Applicant>(
    `select c.id as "citizenId", c.given_name as "givenName", c.family_name as "familyName", coalesce(c.email, by.email, '') as email,
        coalesce(c.mobile, '') as phone, c.locale, s.slug as "serviceSlug"
       from instance i
       join citizen c on c.tenant_id = i.tenant_id and c.id = i.citizen_id
       left join representation r on r.tenant_id = i.tenant_id and r.id = i.representation_id
       left join citizen by on by.tenant_id = i.tenant_id and by.id = r.representative_id
       join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
      where i.tenant_id = $1 and i.id = $2`,
    [tx.tenantId, instanceId],
    'appointment_applicant',
  );
  return row;
}

/** Ties a place that was just taken to the question that asked for it. */
export async function tieToQuestion(
  tx: TenantTransaction,
  { id, instanceId, path }: { readonly id: string; readonly instanceId: string; readonly path: string },
): Promise<void> {
  await tx.query(
    'update appointment set instance_id = $3, field_path = $4 where tenant_id = $1 and id = $2',
    [tx.tenantId, id, instanceId, path],
    'appointment_tie',
  );
}
