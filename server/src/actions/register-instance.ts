import { createHash } from 'node:crypto';
import { localize } from '@istanze/shared';
import { readWords } from '../activities/read-settings';
import type { Registration, RegistrationRequest } from '../ports/outside/protocol-register';
import type { ActionContext } from './action-type';
import { answerFiles, fileMarks } from './answer-files';

type Entry = Pick<Registration, 'year' | 'number' | 'registeredAt'> & { readonly formatted: string };

/** Registers what led to this action, with both persons where somebody acted for the applicant; asked again with the same key it gets the same number. */
export function registerInstance(
  context: ActionContext,
  direction: RegistrationRequest['direction'],
): Promise<Entry> {
  const { applicantName, applicantFiscalCode: fiscalCode, representation } = context.instance;
  const through =
    representation === null ? '' : ` (tramite ${representation.name}, ${representation.fiscalCode})`;
  return registerFor(context, direction, { name: `${applicantName}${through}`, fiscalCode });
}

/** The same, from or to somebody else than the applicant. */
export async function registerFor(
  context: ActionContext,
  direction: RegistrationRequest['direction'],
  counterpart: RegistrationRequest['counterpart'],
): Promise<Entry> {
  const { tenantId, key, instance, release, ports } = context;
  const { year, number, registeredAt } = await ports.register.register(tenantId, instance.id, {
    direction,
    subject: subjectOf(context),
    counterpart,
    office: release.content.service.officeName,
    document: { name: `${instance.code}.json`, sha256: contentHash(context) },
    attachments: attachmentsOf(context),
    externalReference: key,
  });
  return { year, number, registeredAt, formatted: `${String(number).padStart(7, '0')}/${year}` };
}

function subjectOf({ settings, release, instance }: ActionContext): string {
  const title = readWords(settings, 'subject', release.content.service.title);
  return `${localize(title, 'it')} - ${instance.code}`;
}

/** What is registered is the declaration as it stands: answers, release and what was written in the event. */
function contentHash({ instance, cause }: ActionContext): string {
  const content = JSON.stringify({
    code: instance.code,
    release: instance.releaseId,
    answers: instance.answers,
    cause,
  });
  return createHash('sha256').update(content).digest('hex');
}

/** Files of the event where it brought some, those of the answers otherwise. */
function attachmentsOf(context: ActionContext): RegistrationRequest['attachments'] {
  const added = fileMarks(context.cause['files'] ?? null);
  const marks = added.length > 0 ? added : answerFiles(context);
  return marks.map(({ name, sha256 }) => ({ name, sha256 }));
}
