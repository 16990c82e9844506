import type { JsonObject, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { PersonalAccess, PersonalFile, PersonalMessage, PersonalPayment } from './personal-data';

export interface OwnInstance {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly stateKey: string;
  readonly office: string;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
}

/** Every instance of a person, drafts too, oldest first. */
export function findOwnInstances(tx: TenantTransaction, citizenId: string): Promise<readonly OwnInstance[]> {
  return tx.query<OwnInstance>(
    `select i.id, i.code, s.title, i.state_key as "stateKey", o.name as office, i.created_at as "createdAt",
        i.submitted_at as "submittedAt"
       from instance i
       join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
       join office o on o.tenant_id = i.tenant_id and o.id = i.office_id
      where i.tenant_id = $1 and i.citizen_id = $2 order by i.created_at, i.id`,
    [tx.tenantId, citizenId],
    'copy_instances',
  );
}

export async function countOwnInstances(tx: TenantTransaction, citizenId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from instance where tenant_id = $1 and citizen_id = $2',
    [tx.tenantId, citizenId],
    'copy_count',
  );
  return row?.count ?? 0;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const iso = (column: string): string => `to_char(${column} at time zone 'UTC', ${INSTANT})`;

/** Messages about an instance, or about the person alone, oldest first. */
export function findOwnMessages(
  tx: TenantTransaction,
  citizenId: string,
  instanceId: string | null,
): Promise<readonly PersonalMessage[]> {
  return tx.query<PersonalMessage>(
    `select ${iso('m.at')} as at, m.sender as "from", m.author_name as author, m.subject, m.body,
        array(select f.name from file f where f.tenant_id = m.tenant_id and f.id = any (m.files)) as attachments
       from message m where m.tenant_id = $1 and m.citizen_id = $2 and m.instance_id is not distinct from $3
      order by m.at, m.id`,
    [tx.tenantId, citizenId, instanceId],
    'copy_messages',
  );
}

/** What the person attached, and what was issued to them. */
export function findOwnFiles(
  tx: TenantTransaction,
  instanceId: string,
  side: 'citizen' | 'issued',
): Promise<readonly PersonalFile[]> {
  return tx.query<PersonalFile>(
    `select f.name, f.size::int as size, f.sha256, ${iso('f.created_at')} as at from file f
      where f.tenant_id = $1 and f.instance_id = $2 and f.status in ('clean', 'unscanned') and case $3
        when 'citizen' then f.owner_realm = 'citizen'
        else exists (select from issued_document d where d.tenant_id = f.tenant_id and d.file_id = f.id) end
      order by f.created_at, f.id`,
    [tx.tenantId, instanceId, side],
    'copy_files',
  );
}

export function findOwnPayments(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly PersonalPayment[]> {
  return tx.query<PersonalPayment>(
    `select description as reason, amount, notice_number as "noticeNumber", state, due_date::text as "dueDate",
        ${iso('paid_at')} as "paidAt"
       from debt_position where tenant_id = $1 and instance_id = $2 and state <> 'draft' order by created_at, id`,
    [tx.tenantId, instanceId],
    'copy_payments',
  );
}

/** Who of the staff read what, by office. */
export function findOwnAccesses(
  tx: TenantTransaction,
  citizenId: string,
): Promise<readonly PersonalAccess[]> {
  return tx.query<PersonalAccess>(
    `select ${iso('a.at')} as at, a.office_name as office, a.what, a.reason, i.code as "instanceCode"
       from data_access a left join instance i on i.tenant_id = a.tenant_id and i.id = a.instance_id
      where a.tenant_id = $1 and a.citizen_id = $2 order by a.at desc, a.id desc`,
    [tx.tenantId, citizenId],
    'copy_accesses',
  );
}

/** When and how the person logged in, as far back as the evidence is kept. */
export function findOwnLogins(tx: TenantTransaction, citizenId: string): Promise<readonly JsonObject[]> {
  return tx.query<JsonObject>(
    `select ${iso('authenticated_at')} as at, scheme, provider, level from identity_evidence
      where tenant_id = $1 and subject_id = $2 order by authenticated_at desc`,
    [tx.tenantId, citizenId],
    'copy_logins',
  );
}
