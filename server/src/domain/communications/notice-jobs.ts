import type { Json } from '@istanze/shared';
import { addJobs, type NewJob } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { channelOf, type NoticeChannel, type NoticeKind } from '../citizens';
import { APP_KEY, MAIL_KEY, READER } from './notice-reader';
import { SEND_APP_MESSAGE, SEND_MAIL } from './job-kinds';

interface ReaderRow {
  readonly kind: NoticeKind;
  readonly email: string | null;
  readonly channels: Json;
  readonly appIo: boolean;
}

/**
 * Has a message of the area told on the channels its reader chose for that kind of notice: by mail, in App IO, or both.
 * Whoever chose mail and has no address is told in App IO, where the municipality uses it.
 */
export async function addNoticeJobs(tx: TenantTransaction, messageKey: string): Promise<void> {
  const [reader] = await tx.query<ReaderRow>(
    `select m.kind, c.email, c.notice_channels as channels,
        exists (select from provider_setting p where p.tenant_id = m.tenant_id and p.port = 'app-io') as "appIo"
       ${READER} where m.tenant_id = $1 and m.key = $2`,
    [tx.tenantId, messageKey],
    'notice_reader',
  );
  if (reader === undefined) return;
  const channel = channelOf(reader.channels, reader.kind, reader.appIo);
  await addJobs(tx, jobsOf(messageKey, withoutAddress(reader) ? 'app-io' : channel));
}

/** The mail of a message: instead of an app that did not take it, or because it was chosen. Added once whatever happens. */
export function mailJob(messageKey: string): NewJob {
  return { kind: SEND_MAIL, key: `${MAIL_KEY}${messageKey}`, payload: { messageKey } };
}

function withoutAddress({ email, appIo }: ReaderRow): boolean {
  return appIo && (email === null || email === '');
}

function jobsOf(messageKey: string, channel: NoticeChannel): readonly NewJob[] {
  const app = { kind: SEND_APP_MESSAGE, key: `${APP_KEY}${messageKey}`, payload: { messageKey } };
  if (channel === 'email') return [mailJob(messageKey)];
  return channel === 'app-io' ? [app] : [mailJob(messageKey), app];
}
