import { createHash } from 'node:crypto';
import { localize } from '@istanze/shared';
import { readWords } from '../activities/read-settings';
import type { RegisterOrder } from '../ports/inside';
import type { RegisterParty, Registration } from '../ports/outside/protocol-register';
import type { ActionContext } from './action-type';
import { answerFiles, fileMarks } from './answer-files';

type Entry = Pick<Registration, 'year' | 'number' | 'registeredAt'> & { readonly formatted: string };

/** Registers what led to this action, with both persons where somebody acted for the applicant; asked again with the same key it gets the same number. */
export function registerInstance(
  context: ActionContext,
  direction: RegisterOrder['direction'],
): Promise<Entry> {
  const { applicantName: name, applicantFiscalCode: fiscalCode, representation } = context.instance;
  const applicant: RegisterParty = { name, fiscalCode, capacity: 'concerned' };
  const acting = representation === null ? [] : [actingParty(representation)];
  return registerFor(context, direction, [applicant, ...acting]);
}

function actingParty({
  name,
  fiscalCode,
}: {
  readonly name: string;
  readonly fiscalCode: string;
}): RegisterParty {
  return { name, fiscalCode, capacity: 'acting' };
}

/** The same, from or to somebody else than the applicant. */
export async function registerFor(
  context: ActionContext,
  direction: RegisterOrder['direction'],
  parties: readonly RegisterParty[],
): Promise<Entry> {
  const { tenantId, key, instance, release, ports } = context;
  const text = contentOf(context);
  const { year, number, registeredAt } = await ports.register.register(tenantId, instance.id, {
    direction,
    subject: subjectOf(context),
    parties,
    office: release.content.service.officeName,
    file: instance.code,
    document: {
      name: `${instance.code}.json`,
      sha256: createHash('sha256').update(text).digest('hex'),
      text,
    },
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
function contentOf({ instance, cause }: ActionContext): string {
  return JSON.stringify({
    code: instance.code,
    release: instance.releaseId,
    answers: instance.answers,
    cause,
  });
}

/** Files of the event where it brought some, those of the answers otherwise. */
function attachmentsOf(context: ActionContext): RegisterOrder['attachments'] {
  const added = fileMarks(context.cause['files'] ?? null);
  const marks = added.length > 0 ? added : answerFiles(context);
  return marks.map(({ id, name, sha256 }) => ({ fileId: id, name, sha256 }));
}
