import { localize } from '@istanze/shared';
import { readBoolean, readText, readWords } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { answerFiles } from '../answer-files';
import { findIssued } from '../issued-document';
import { registerFor } from '../register-instance';

/** Registered first, so that the message bears the number; both once, whatever is tried again. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, instance, settings, ports } = context;
  const [body, to] = [readText(settings, 'body'), readText(settings, 'to')];
  if (body === '' || to === '') return refused('settings');
  if (!(await ports.transmissions.canSend(tenantId))) return refused('transmission-mailbox');
  const entry = await registerFor(context, 'outgoing', [
    { name: body, fiscalCode: null, capacity: 'concerned' },
  ]);
  const answer = await ports.transmissions.send(tenantId, {
    key,
    instance,
    to,
    subject: `Prot. ${entry.formatted} - ${subjectOf(context)}`,
    text: readText(settings, 'text'),
    files: await filesOf(context),
  });
  if (answer.kind === 'no-mailbox') return refused('transmission-mailbox');
  const { messageId, sentAt } = answer;
  return succeeded({ body, to, messageId, sentAt, formatted: entry.formatted });
}

function subjectOf({ settings, release, instance }: ActionContext): string {
  return `${localize(readWords(settings, 'subject', release.content.service.title), 'it')} - ${instance.code}`;
}

async function filesOf(context: ActionContext): Promise<readonly string[]> {
  const { tenantId, instance, settings, ports } = context;
  const documents = readBoolean(settings, 'attachDocument')
    ? await ports.withTenant(tenantId, (tx) => ports.documents.findByInstance(tx, instance.id))
    : [];
  const document = findIssued(documents);
  return [
    ...(document === undefined ? [] : [document.fileId]),
    ...(readBoolean(settings, 'attachAnswers') ? answerFiles(context).map(({ id }) => id) : []),
  ];
}
