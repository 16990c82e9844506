import type { SendPlainMail } from '../../ports/inside/plain-mail';
import type { CommunicationDependencies } from './dependencies';
import { mailContent } from './mail-content';
import { getSender } from './mail-sender';

/** Mails that belong to no instance, in the words and under the sender of all the others. */
export function createSendPlainMail(
  deps: Pick<CommunicationDependencies, 'withTenant' | 'notifierOf'>,
): SendPlainMail {
  return async (tenantId, { to, subject, key, attachments = [], ...source }) => {
    const { tenantName, from } = await deps.withTenant(tenantId, getSender);
    const notifier = await deps.notifierOf(tenantId);
    await notifier.send({ to, subject, ...mailContent({ ...source, tenantName }), from, key, attachments });
  };
}
