import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { AppPayment } from '../../ports/outside/citizen-app';
import { READER } from './notice-reader';

/** A message of the area with what an app message needs; nothing is left of one whose request was erased. */
export interface AppSource {
  readonly subject: string;
  readonly body: string;
  readonly code: string | null;
  readonly instanceId: string | null;
  readonly fiscalCode: string;
  /** Names that must not stand in a subject. */
  readonly names: readonly string[];
  readonly locale: string;
  readonly tenantName: string;
  /** The one payment of the request that waits, where the message is about payments. */
  readonly payment: (AppPayment & { readonly dueAt: string }) | null;
}

export async function findAppSource(
  tx: TenantTransaction,
  messageKey: string,
): Promise<AppSource | undefined> {
  const rows = await tx.query<AppSource>(
    `select m.subject, m.body, i.code, i.id as "instanceId", c.fiscal_code as "fiscalCode", c.locale,
        t.name as "tenantName", array_remove(array[c.given_name, c.family_name, a.given_name, a.family_name], null) as names,
        case when m.kind = 'payment' then (
          select jsonb_build_object('amount', min(d.amount), 'noticeNumber', min(d.notice_number),
              'creditorFiscalCode', t.fiscal_code,
              'dueAt', (min(d.due_date) + time '23:59:59') at time zone 'Europe/Rome')
            from debt_position d
           where d.tenant_id = m.tenant_id and d.instance_id = m.instance_id and d.state in ('published', 'paying')
          having count(*) = 1) end as payment
       ${READER} join tenant t on t.id = m.tenant_id
       left join citizen a on a.tenant_id = m.tenant_id and a.id = m.citizen_id
      where m.tenant_id = $1 and m.key = $2 and i.erased_at is null`,
    [tx.tenantId, messageKey],
    'app_message_source',
  );
  return rows[0];
}

export type AppNoticeState = 'waiting' | 'sending' | 'sent' | 'delivered' | 'refused' | 'unknown';

export interface AppNotice {
  readonly key: string;
  readonly instanceId: string | null;
  readonly state: AppNoticeState;
  readonly externalId: string | null;
  /** Why it stands so: a code without personal data. */
  readonly reason: string | null;
  readonly at: Date;
}

export async function findAppNotice(tx: TenantTransaction, key: string): Promise<AppNotice | undefined> {
  const rows = await tx.query<AppNotice>(
    `select key, instance_id as "instanceId", state, external_id as "externalId", reason, sent_at as at
       from notification where tenant_id = $1 and key = $2`,
    [tx.tenantId, key],
    'app_notice_by_key',
  );
  return rows[0];
}

/** Writes how it stands; what App IO called it stays. */
export async function keepAppNotice(tx: TenantTransaction, notice: AppNotice): Promise<void> {
  const { key, instanceId, state, externalId, reason, at } = notice;
  await tx.query(
    `insert into notification (tenant_id, id, instance_id, channel, key, external_id, sent_at, state, reason)
     values ($1, $2, $3, 'app-io', $4, $5, $6, $7, $8)
     on conflict (tenant_id, key) do update set state = excluded.state, reason = excluded.reason,
       sent_at = excluded.sent_at, external_id = coalesce(excluded.external_id, notification.external_id)`,
    [tx.tenantId, uuidv7(), instanceId, key, externalId, at, state, reason],
    'app_notice_keep',
  );
}

/** The fiscal code under which the reader of a message is asked after; undefined when nothing is left of it. */
export async function findReaderCode(tx: TenantTransaction, messageKey: string): Promise<string | undefined> {
  const rows = await tx.query<{ fiscalCode: string }>(
    `select c.fiscal_code as "fiscalCode" ${READER} where m.tenant_id = $1 and m.key = $2`,
    [tx.tenantId, messageKey],
    'app_message_reader',
  );
  return rows[0]?.fiscalCode;
}
