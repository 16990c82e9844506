import { createHash } from 'node:crypto';
import { isJsonObject, localize, printedRows, printForm, type Json, type JsonObject } from '@istanze/shared';
import { readText, readWords } from '../activities/read-settings';
import type { Registration, RegistrationRequest } from '../ports/outside/protocol-register';
import type { ActionContext } from './action-type';

type FileMark = RegistrationRequest['document'];

/** Registers what led to this action; asked again with the same key it gets the same number. */
export async function registerInstance(
  context: ActionContext,
  direction: RegistrationRequest['direction'],
): Promise<Pick<Registration, 'year' | 'number' | 'registeredAt'> & { readonly formatted: string }> {
  const { tenantId, key, instance, release, ports } = context;
  const { year, number, registeredAt } = await ports.register.register(tenantId, instance.id, {
    direction,
    subject: subjectOf(context),
    counterpart: { name: instance.applicantName, fiscalCode: instance.applicantFiscalCode },
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
function attachmentsOf(context: ActionContext): readonly FileMark[] {
  const added = fileMarks(context.cause['files'] ?? null);
  return added.length > 0 ? added : answerFiles(context);
}

function answerFiles({ release, instance, today }: ActionContext): readonly FileMark[] {
  const printed = printForm(release.form, instance.answers, 'it', { today, facts: instance.derived });
  return printedRows(printed.steps.flatMap(({ sections }) => sections))
    .filter(({ holdsFile }) => holdsFile)
    .flatMap(({ value }) => fileMarks(value));
}

function fileMarks(value: Json): readonly FileMark[] {
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.filter(isJsonObject).flatMap((file: JsonObject) => {
    const sha256 = readText(file, 'sha256');
    return sha256 === '' ? [] : [{ name: readText(file, 'name'), sha256 }];
  });
}
