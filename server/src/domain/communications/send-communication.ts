import { createHash } from 'node:crypto';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import { findFiles, formatDate, getLetterHead, contactsOf, renderPdf, type LetterHead } from '../documents';
import { appendMessage } from '../messages';
import { romeDate } from '@istanze/shared';
import { serverWords } from '../../messages';
import { beginSending, type CommunicationRow, findCommunication, markSent } from './communication.repository';
import { getRecipient } from './compose-text';
import type { CommunicationDependencies } from './dependencies';
import { addNoticeJobs } from './notice-jobs';
import { noticeKindOf } from './notice-kind-of';

/** Sends a communication whose time has come. */
export const SEND_COMMUNICATION = 'send-communication';

/** Registers it, puts it in the area and has the courtesy mail sent; whatever is repeated, each happens once. */
export async function sendCommunication(
  tenantId: string,
  id: string,
  deps: CommunicationDependencies,
): Promise<'sent' | 'not-yet' | 'undone'> {
  const begun = await deps.withTenant(tenantId, async (tx) => {
    const row = await findCommunication(tx, id);
    if (row === undefined || row.state === 'undone') return 'undone';
    if (row.state === 'sent') return 'sent';
    if (row.state === 'waiting' && row.sendAfter > deps.clock.now()) return 'not-yet';
    if (!(await beginSending(tx, id))) return 'undone';
    const instance = await deps.instances.findById(tx, row.instanceId);
    if (instance === undefined) return 'undone';
    const head = await getLetterHead(tx, instance.officeId);
    const document = row.documentId === null ? undefined : await documentFile(tx, row.documentId);
    return { row, instance, head, document, recipient: await getRecipient(tx, instance.citizenId) };
  });
  if (typeof begun === 'string') return begun;
  const letter = begun.document ?? (await storeLetter(tenantId, begun, deps));
  await deps.register.register(tenantId, begun.instance.id, {
    direction: 'outgoing',
    subject: begun.row.subject,
    parties: [
      {
        name: begun.instance.applicantName,
        fiscalCode: begun.instance.applicantFiscalCode,
        capacity: 'concerned',
      },
    ],
    file: begun.instance.code,
    office: begun.head.officeName,
    document: { name: letter.name, sha256: letter.sha256, fileId: letter.id },
    attachments: [],
    externalReference: referenceOf(id),
  });
  await finish(tenantId, begun.row, begun.instance, begun.head, letter.id, deps);
  return 'sent';
}

/** Under which the register knows a communication. */
function referenceOf(id: string): string {
  return `communication:${id}`;
}

/** Key of the message in the area that carries a communication. */
function messageKeyOf(id: string): string {
  return `communication:${id}`;
}

interface LetterFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

async function documentFile(
  tx: Parameters<typeof findFiles>[0],
  documentId: string,
): Promise<LetterFile | undefined> {
  const [row] = await tx.query<{ fileId: string | null }>(
    'select file_id as "fileId" from issued_document where tenant_id = $1 and id = $2',
    [tx.tenantId, documentId],
    'communication_document',
  );
  const fileId = row?.fileId ?? null;
  return fileId === null ? undefined : (await findFiles(tx, [fileId]))[0];
}

/** The communication as a letter; its file has the id of the communication, so it is stored once. */
async function storeLetter(
  tenantId: string,
  {
    row,
    instance,
    head,
    recipient,
  }: {
    readonly row: CommunicationRow;
    readonly instance: InstanceRecord;
    readonly head: LetterHead;
    readonly recipient: { readonly locale: 'it' | 'en' };
  },
  deps: CommunicationDependencies,
): Promise<LetterFile> {
  const t = serverWords(recipient.locale);
  const createdAt = row.sendAfter;
  const content = await renderPdf(
    {
      locale: recipient.locale,
      title: row.subject,
      issuer: { tenant: head.tenantName, office: head.officeName, contacts: contactsOf(head) },
      subtitle: `${instance.code} · ${formatDate(romeDate(createdAt.toISOString()))}`,
      blocks: [
        { kind: 'paragraph', text: addressee(instance, recipient.locale) },
        ...row.body.split(/\n{2,}/).map((text) => ({ kind: 'paragraph', text }) as const),
        {
          kind: 'paragraph',
          text: [head.officeName, head.caseOfficer].filter((part) => part !== '').join('\n'),
        },
      ],
      verification: null,
      watermark: null,
      footer: (page, pages) => t('document.page', { page, pages }),
      createdAt,
    },
    deps.fonts,
  );
  return deps.files.save(tenantId, {
    id: row.id,
    owner: { realm: 'system', id: null },
    purpose: 'document',
    name: `comunicazione-${instance.code}-${shortDigest(row.id)}.pdf`,
    mime: 'application/pdf',
    content,
    status: 'clean',
    instanceId: instance.id,
  });
}

/** The applicant, and below them who acts for them. */
function addressee(
  { applicantName, applicantFiscalCode, representation }: InstanceRecord,
  locale: 'it' | 'en',
): string {
  const applicant = `${applicantName}, ${applicantFiscalCode}`;
  if (representation?.live !== true) return applicant;
  const t = serverWords(locale);
  const { name, fiscalCode, kind } = representation;
  return `${applicant}\n${t('document.through', { name, fiscalCode, kind: t(`representation.kind.${kind}`) })}`;
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

async function finish(
  tenantId: string,
  row: CommunicationRow,
  instance: InstanceRecord,
  head: LetterHead,
  fileId: string,
  deps: CommunicationDependencies,
): Promise<void> {
  const at = deps.clock.now();
  const key = messageKeyOf(row.id);
  await deps.withTenant(tenantId, async (tx) => {
    await markSent(tx, row.id, { reference: referenceOf(row.id), fileId, at });
    await appendMessage(tx, {
      key,
      instanceId: instance.id,
      citizenId: instance.citizenId,
      sender: 'office',
      kind: noticeKindOf(row.kind),
      authorId: null,
      authorName: head.officeName,
      subject: row.subject,
      body: row.body,
      files: [fileId],
      at,
    });
    await addNoticeJobs(tx, key);
  });
}
