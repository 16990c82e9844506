import type { Authorizations, Performer } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Who performs the activities of a service: its own choices by id of activity, the defaults of its archetype by type. */
export async function findAuthorizations(tx: TenantTransaction, serviceId: string): Promise<Authorizations> {
  const overrides = await tx.query<{ activityId: string; performer: Performer }>(
    `select activity_id as "activityId", performer from service_authorization
      where tenant_id = $1 and service_id = $2`,
    [tx.tenantId, serviceId],
    'service_authorizations',
  );
  const defaults = await tx.query<{ type: string; performer: Performer }>(
    `select distinct on (d.type) d.type, d.performer
       from service s
       join archetype_module_activity d on d.tenant_id = s.tenant_id and d.archetype_id = s.archetype_id
      where s.tenant_id = $1 and s.id = $2 order by d.type, d.position, d.module_id`,
    [tx.tenantId, serviceId],
    'archetype_performers',
  );
  return {
    overrides: Object.fromEntries(overrides.map(({ activityId, performer }) => [activityId, performer])),
    defaults: Object.fromEntries(defaults.map(({ type, performer }) => [type, performer])),
  };
}

export interface AuthorizationChange {
  readonly serviceId: string;
  readonly activityId: string;
  /** Null takes the service's own choice back. */
  readonly performer: Performer | null;
  readonly staffId: string;
  readonly at: Date;
}

export async function saveAuthorization(tx: TenantTransaction, change: AuthorizationChange): Promise<void> {
  const { serviceId, activityId, performer, staffId, at } = change;
  if (performer === null) {
    await tx.query(
      'delete from service_authorization where tenant_id = $1 and service_id = $2 and activity_id = $3',
      [tx.tenantId, serviceId, activityId],
      'authorization_delete',
    );
    return;
  }
  await tx.query(
    `insert into service_authorization (tenant_id, id, service_id, activity_id, performer, updated_at, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, service_id, activity_id) do update
       set performer = excluded.performer, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    [tx.tenantId, uuidv7(), serviceId, activityId, JSON.stringify(performer), at, staffId],
    'authorization_save',
  );
}

/** Ids among these that no office, or no active member of staff, of the municipality has. */
export async function findUnknown(
  tx: TenantTransaction,
  { offices = [], people = [] }: Pick<Performer, 'offices' | 'people'>,
): Promise<{ readonly offices: readonly string[]; readonly people: readonly string[] }> {
  const known = await tx.query<{ id: string }>(
    `select id::text from office where tenant_id = $1 and id::text = any ($2)
     union all select id::text from staff_member where tenant_id = $1 and id::text = any ($3) and active`,
    [tx.tenantId, offices, people],
    'authorization_known',
  );
  const ids = new Set(known.map(({ id }) => id));
  return { offices: offices.filter((id) => !ids.has(id)), people: people.filter((id) => !ids.has(id)) };
}
