import { isJsonObject, type JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Notice } from '../../ports/outside/notifier';
import { areaUrl } from '../documents';
import type { CommunicationDependencies } from './dependencies';
import { mailContent } from './mail-content';

/** Sends the courtesy mail of a message of the area. */
export const SEND_MAIL = 'send-mail';

interface MailRow {
  readonly subject: string;
  readonly body: string;
  readonly code: string;
  readonly instanceId: string;
  readonly email: string | null;
  readonly locale: string;
  readonly tenantName: string;
  readonly settings: JsonObject;
}

/** The mail says what the message says. Its Message-ID follows from the key, so that a repetition is seen as the same mail. */
export function createSendMail(
  deps: Pick<CommunicationDependencies, 'withTenant' | 'notifierOf' | 'originOf' | 'clock'>,
): OutboxHandler {
  return async (job) => {
    const { messageKey } = job.payload;
    if (typeof messageKey !== 'string') throw new PermanentFailure('no-message');
    const { mail, sent, origin } = await deps.withTenant(job.tenantId, async (tx) => ({
      mail: await findMail(tx, messageKey),
      sent: await wasSent(tx, job.key),
      origin: await deps.originOf(tx),
    }));
    if (sent || mail === undefined || mail.email === null || mail.email === '') return;
    const notice = toNotice(mail, mail.email, job.key, origin);
    const notifier = await deps.notifierOf(job.tenantId);
    const { messageId } = await notifier.send(notice);
    await job.complete((tx) =>
      tx.query(
        `insert into notification (tenant_id, id, instance_id, channel, key, external_id, sent_at)
         values ($1, $2, $3, 'mail', $4, $5, $6) on conflict (tenant_id, key) do nothing`,
        [tx.tenantId, uuidv7(), mail.instanceId, job.key, messageId, deps.clock.now()],
        'notification_insert',
      ),
    );
  };
}

function toNotice(mail: MailRow, to: string, key: string, origin: string): Notice {
  const { text, html } = mailContent({
    locale: mail.locale === 'en' ? 'en' : 'it',
    tenantName: mail.tenantName,
    body: mail.body,
    code: mail.code,
    url: areaUrl(origin, mail.code),
  });
  return { to, subject: mail.subject, text, html, from: senderOf(mail), key };
}

function senderOf({ settings, tenantName }: MailRow): Notice['from'] {
  const from = settings['mailFrom'];
  const address = isJsonObject(from) ? from['address'] : undefined;
  if (typeof address !== 'string') throw new PermanentFailure('no-mail-sender');
  const name = isJsonObject(from) ? from['name'] : undefined;
  return { name: typeof name === 'string' ? name : tenantName, address };
}

async function findMail(tx: TenantTransaction, messageKey: string): Promise<MailRow | undefined> {
  const rows = await tx.query<MailRow>(
    `select m.subject, m.body, i.code, i.id as "instanceId", c.email, c.locale,
        t.name as "tenantName", t.settings
       from message m
       join tenant t on t.id = m.tenant_id
       join instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
       join citizen c on c.tenant_id = m.tenant_id and c.id = m.citizen_id
      where m.tenant_id = $1 and m.key = $2 and i.erased_at is null`,
    [tx.tenantId, messageKey],
    'mail_of_message',
  );
  return rows[0];
}

async function wasSent(tx: TenantTransaction, key: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    'select id from notification where tenant_id = $1 and key = $2',
    [tx.tenantId, key],
    'notification_known',
  );
  return rows.length > 0;
}
