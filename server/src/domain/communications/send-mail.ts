import type { JsonObject } from '@istanze/shared';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Notice } from '../../ports/outside/notifier';
import type { CommunicationDependencies } from './dependencies';
import { mailContent } from './mail-content';
import { senderOf } from './mail-sender';
import { READER } from './notice-reader';
import { noticePage } from './notice-page';
import { keepSent, wasSent } from './notification.repository';

interface MailRow {
  readonly subject: string;
  readonly body: string;
  /** Null for a message that is about no instance. */
  readonly code: string | null;
  readonly instanceId: string | null;
  readonly email: string | null;
  readonly locale: string;
  readonly tenantName: string;
  readonly settings: JsonObject;
}

/**
 * The mail says what the message says, and leads who has no login by their secret link, which stands nowhere else. Its Message-ID follows from the key, so that a repetition is seen as the same mail.
 */
export function createSendMail(
  deps: Pick<CommunicationDependencies, 'withTenant' | 'notifierOf' | 'originOf' | 'clock' | 'applicantUrl'>,
): OutboxHandler {
  return async (job) => {
    const { messageKey } = job.payload;
    if (typeof messageKey !== 'string') throw new PermanentFailure('no-message');
    const { mail, sent, way } = await deps.withTenant(job.tenantId, async (tx) => {
      const found = await findMail(tx, messageKey);
      const code = found?.code ?? null;
      const page = noticePage(await deps.originOf(tx), code);
      const url = code === null ? page : await deps.applicantUrl(tx, code);
      return { mail: found, sent: await wasSent(tx, job.key), way: { page, url } };
    });
    if (sent || mail === undefined || mail.email === null || mail.email === '') return;
    const notice = toNotice(mail, mail.email, job.key, way);
    const notifier = await deps.notifierOf(job.tenantId);
    const { messageId } = await notifier.send(notice);
    const { instanceId } = mail;
    const at = deps.clock.now();
    await job.complete((tx) => keepSent(tx, { instanceId, key: job.key, messageId, at }));
  };
}

/** `page` is what the message names, `url` what leads its reader there. */
interface Way {
  readonly page: string;
  readonly url: string;
}

function toNotice(mail: MailRow, to: string, key: string, { page, url }: Way): Notice {
  const { text, html } = mailContent({
    locale: mail.locale === 'en' ? 'en' : 'it',
    tenantName: mail.tenantName,
    body: mail.body.replaceAll(page, url),
    url,
    ...(mail.code === null ? { link: 'mail.open-home' as const } : { code: mail.code }),
  });
  return { to, subject: mail.subject, text, html, from: senderOf(mail.settings, mail.tenantName), key };
}

async function findMail(tx: TenantTransaction, messageKey: string): Promise<MailRow | undefined> {
  const rows = await tx.query<MailRow>(
    `select m.subject, m.body, i.code, i.id as "instanceId", c.email, c.locale, t.name as "tenantName", t.settings
       ${READER} join tenant t on t.id = m.tenant_id
      where m.tenant_id = $1 and m.key = $2 and i.erased_at is null`,
    [tx.tenantId, messageKey],
    'mail_of_message',
  );
  return rows[0];
}
