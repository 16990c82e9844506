import type { StoredFiles } from '../../files';
import type { WithTenant } from '../../platform/tenant-transaction';
import type {
  TransmissionAnswer,
  TransmissionRequest,
  Transmissions,
} from '../../ports/inside/transmissions';
import type { Clock } from '../../ports/outside/clock';
import type { CertifiedMailbox } from '../../ports/outside/certified-mailbox';
import type { Notice } from '../../ports/outside/notifier';
import { findFiles } from '../documents';
import { mailContent } from './mail-content';
import { getSender, type Sender } from './mail-sender';
import { findSent, keepSent } from './notification.repository';

export interface TransmissionDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly files: Pick<StoredFiles, 'read'>;
  /** Undefined where the municipality has none. */
  readonly certifiedMailOf: (tenantId: string) => Promise<CertifiedMailbox | undefined>;
}

/** Messages to other bodies. The Message-ID follows from the key, so that what left before a crash is recognised. */
export function createTransmissions(deps: TransmissionDependencies): Transmissions {
  return {
    canSend: async (tenantId) => (await deps.certifiedMailOf(tenantId)) !== undefined,
    send: (tenantId, request) => send(tenantId, request, deps),
  };
}

async function send(
  tenantId: string,
  request: TransmissionRequest,
  deps: TransmissionDependencies,
): Promise<TransmissionAnswer> {
  const mailbox = await deps.certifiedMailOf(tenantId);
  if (mailbox === undefined) return { kind: 'no-mailbox' };
  const key = `transmission:${request.key}`;
  const { known, sender, rows } = await deps.withTenant(tenantId, async (tx) => ({
    known: await findSent(tx, key),
    sender: await getSender(tx),
    rows: await findFiles(tx, request.files),
  }));
  if (known !== undefined)
    return { kind: 'sent', messageId: known.messageId, sentAt: known.at.toISOString() };
  const attachments = [];
  for (const id of request.files) {
    const row = rows.find((file) => file.id === id);
    if (row === undefined || row.status === 'infected' || row.status === 'refused') continue;
    attachments.push({ name: row.name, mime: row.mime, content: await deps.files.read(tenantId, id) });
  }
  const { messageId } = await mailbox.outgoing.send({
    ...toNotice(request, { ...sender.from, address: mailbox.address }, sender, key),
    attachments,
  });
  const at = deps.clock.now();
  const { id: instanceId } = request.instance;
  await deps.withTenant(tenantId, (tx) =>
    keepSent(tx, { instanceId, key, messageId, at, channel: 'certified-mail' }),
  );
  return { kind: 'sent', messageId, sentAt: at.toISOString() };
}

function toNotice(
  { to, subject, text, instance }: TransmissionRequest,
  from: Notice['from'],
  { tenantName }: Sender,
  key: string,
): Notice {
  const content = mailContent({ locale: 'it', tenantName, body: text, code: instance.code });
  return { to, subject, ...content, from, key };
}
