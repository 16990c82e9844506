import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export const SERVICE_MODES = ['nobody', 'turns', 'load', 'value'] as const;
export type ServiceMode = (typeof SERVICE_MODES)[number];
/** How one is chosen among all the people of an office. */
export type OfficeMode = 'turns' | 'load';

/** The service's own way of giving out what arrives. */
export interface ServiceRule {
  readonly mode: ServiceMode;
  /** With `value`: the answer or derived value that decides, by its path. */
  readonly field: string | null;
  /** With `value`: who each value goes to. */
  readonly people: Readonly<Record<string, string>>;
  /** With `value`: what happens to the other values. */
  readonly otherwise: Exclude<ServiceMode, 'value'> | null;
}

export interface LockedRule extends ServiceRule {
  /** Where the turn is kept: with the service, or with its office. */
  readonly of: 'service' | 'office';
  readonly last: string | null;
}

const COLUMNS = 'mode, field, people, otherwise';

export async function findServiceRule(
  tx: TenantTransaction,
  serviceId: string,
): Promise<ServiceRule | undefined> {
  const [rule] = await tx.query<ServiceRule>(
    `select ${COLUMNS} from service_assignment_rule where tenant_id = $1 and service_id = $2`,
    [tx.tenantId, serviceId],
    'service_rule',
  );
  return rule;
}

/** What an office does with what its services do not give out themselves. */
export async function findOfficeMode(
  tx: TenantTransaction,
  officeId: string,
): Promise<OfficeMode | undefined> {
  const [rule] = await tx.query<{ mode: OfficeMode }>(
    'select mode from assignment_rule where tenant_id = $1 and office_id = $2',
    [tx.tenantId, officeId],
    'office_rule',
  );
  return rule?.mode;
}

/** The rule that counts for a service, its own or its office’s, locked: two requests at once do not meet the same turn. */
export async function lockRule(
  tx: TenantTransaction,
  { serviceId, officeId }: { readonly serviceId: string; readonly officeId: string },
): Promise<LockedRule | undefined> {
  // Both are asked in one trip; that of the office answers, and is locked, only where the service has none of its own.
  const [[own], [ofOffice]] = await Promise.all([
    tx.query<LockedRule>(
      `select ${COLUMNS}, 'service' as of, last_staff_id as last
         from service_assignment_rule where tenant_id = $1 and service_id = $2 for update`,
      [tx.tenantId, serviceId],
      'service_rule_lock',
    ),
    tx.query<LockedRule>(
      `select mode, null as field, '{}'::json as people, null as otherwise, 'office' as of, last_staff_id as last
         from assignment_rule where tenant_id = $1 and office_id = $2
          and not exists (select from service_assignment_rule where tenant_id = $1 and service_id = $3)
          for update`,
      [tx.tenantId, officeId, serviceId],
      'assignment_rule_lock',
    ),
  ]);
  return own ?? ofOffice;
}

/** Whose turn it was last, so that the next request goes to the one after. */
export async function noteTurn(
  tx: TenantTransaction,
  place: { readonly of: LockedRule['of']; readonly serviceId: string; readonly officeId: string },
  staffId: string,
): Promise<void> {
  const [table, column, id] =
    place.of === 'service'
      ? ['service_assignment_rule', 'service_id', place.serviceId]
      : ['assignment_rule', 'office_id', place.officeId];
  await tx.query(
    `update ${table} set last_staff_id = $3 where tenant_id = $1 and ${column} = $2`,
    [tx.tenantId, id, staffId],
    `turn_of_${place.of}`,
  );
}

/** Null goes back to the rule of the office. */
export async function saveServiceRule(
  tx: TenantTransaction,
  serviceId: string,
  rule: ServiceRule | null,
  by: { readonly staffId: string; readonly at: Date },
): Promise<void> {
  if (rule === null) {
    await tx.query(
      'delete from service_assignment_rule where tenant_id = $1 and service_id = $2',
      [tx.tenantId, serviceId],
      'service_rule_remove',
    );
    return;
  }
  await tx.query(
    `insert into service_assignment_rule (tenant_id, id, service_id, mode, field, people, otherwise, updated_at, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, service_id) do update set mode = excluded.mode, field = excluded.field,
       people = excluded.people, otherwise = excluded.otherwise, updated_at = excluded.updated_at,
       updated_by = excluded.updated_by`,
    [
      tx.tenantId,
      uuidv7(),
      serviceId,
      rule.mode,
      rule.field,
      JSON.stringify(rule.people),
      rule.otherwise,
      by.at,
      by.staffId,
    ],
    'service_rule_save',
  );
}

/** The one of these with least open work; the first by id where several have the same. */
export async function findLeastLoaded(
  tx: TenantTransaction,
  people: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select p.id from unnest($2::uuid[]) p(id)
      order by (select count(*) from instance i where i.tenant_id = $1 and i.assignee_id = p.id
        and i.category in ('waiting-office', 'waiting-citizen', 'waiting-payment', 'waiting-system', 'accepted')), p.id
      limit 1`,
    [tx.tenantId, people],
    'assignment_load',
  );
  return row?.id;
}
