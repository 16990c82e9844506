import type { JsonObject } from '@istanze/shared';
import { addJobs, cancelJobs, hastenJobs, type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CommunicationRequest, Communications } from '../../ports/inside/communications';
import { ACTION_JOB } from '../../workflow-runtime';
import { requestPage } from '../documents';
import { appendMessage } from '../messages';
import {
  findInstanceCommunications,
  insertCommunication,
  type DeliveryEvidence,
  markDelivered,
  stopWaiting,
  toCommunicationRecord,
  undo,
} from './communication.repository';
import { composeText } from './compose-text';
import type { CommunicationDependencies } from './dependencies';
import { createCheckAppMessage } from './check-app-message';
import { CHECK_APP_MESSAGE, SEND_APP_MESSAGE, SEND_MAIL } from './job-kinds';
import { addNoticeJobs } from './notice-jobs';
import { noticeKindOf } from './notice-kind-of';
import { notifyStaff } from './notify-staff';
import { SEND_COMMUNICATION, sendCommunication } from './send-communication';
import { createSendAppMessage } from './send-app-message';
import { createSendMail } from './send-mail';

/** Tells the workflow that a communication was opened. */
const NOTE_DELIVERY = 'note-delivery';

export interface CommunicationsModule {
  readonly communications: Communications;
  /** Takes back one that still waits, and its job; false when it is too late. */
  undo(tx: TenantTransaction, id: string): Promise<boolean>;
  /** Sends one that still waits without waiting longer; false when there is nothing to hasten. */
  sendNow(tx: TenantTransaction, id: string): Promise<boolean>;
  /** Records that one which was sent reached its addressee; false when that is known already, or it was not sent. */
  recordDelivery(tx: TenantTransaction, id: string, at: Date, evidence: DeliveryEvidence): Promise<boolean>;
  /** What the opening of a message of the area proves: for `createMessageUseCases`. */
  onOpened(tx: TenantTransaction, message: { readonly key: string }, at: Date): Promise<void>;
  readonly outboxHandlers: Readonly<Record<string, OutboxHandler>>;
}

/** Legal notices and courtesy notices, each sent once whatever is retried. */
export function createCommunications(deps: CommunicationDependencies): CommunicationsModule {
  return {
    communications: {
      prepare: (tx, request) => prepare(tx, request, deps),
      send: (tenantId, id) => sendCommunication(tenantId, id, deps),
      notify: (tenantId, request) => notify(tenantId, request, deps),
      notifyStaff: (tenantId, notice) => notifyStaff(tenantId, notice, deps),
      findByInstance: async (tx, instanceId) =>
        (await findInstanceCommunications(tx, instanceId)).map(toCommunicationRecord),
    },
    undo: async (tx, id) => {
      if (!(await undo(tx, id, deps.clock.now()))) return false;
      await cancelJobs(tx, [jobKey(id)]);
      return true;
    },
    sendNow: async (tx, id) => {
      const at = deps.clock.now();
      const hastened = await stopWaiting(tx, id, at);
      if (hastened === undefined) return false;
      await hastenJobs(tx, { keys: [jobKey(id)], instanceId: hastened.instanceId, kind: ACTION_JOB }, at);
      return true;
    },
    recordDelivery: noteDelivery,
    onOpened: noteOpening,
    outboxHandlers: {
      [SEND_COMMUNICATION]: (job) => handleSending(job, deps),
      [SEND_MAIL]: createSendMail(deps),
      [SEND_APP_MESSAGE]: createSendAppMessage(deps),
      [CHECK_APP_MESSAGE]: createCheckAppMessage(deps),
      [NOTE_DELIVERY]: (job) => handleDelivery(job, deps),
    },
  };
}

type Job = Parameters<OutboxHandler>[0];

function jobKey(id: string): string {
  return `${SEND_COMMUNICATION}:${id}`;
}

async function prepare(
  tx: TenantTransaction,
  request: CommunicationRequest,
  deps: CommunicationDependencies,
) {
  const at = deps.clock.now();
  const url = requestPage(await deps.originOf(tx), request.instance.code);
  const values = { ...(await documentValues(tx, request.documentId)), ...request.values };
  const { subject, body } = await composeText(tx, deps.releases, { ...request, values }, { at, url });
  const row = await insertCommunication(tx, {
    key: request.key,
    instanceId: request.instance.id,
    kind: request.kind,
    subject,
    body,
    documentId: request.documentId ?? null,
    sendAfter: new Date(at.getTime() + request.undoSeconds * 1000),
    at,
  });
  await addJobs(tx, [
    {
      kind: SEND_COMMUNICATION,
      key: jobKey(row.id),
      payload: { communicationId: row.id },
      instanceId: request.instance.id,
      timer: true,
      notBefore: row.sendAfter,
    },
  ]);
  return toCommunicationRecord(row);
}

/** What a text may say of the document that goes with it. */
async function documentValues(tx: TenantTransaction, documentId: string | undefined): Promise<JsonObject> {
  if (documentId === undefined) return {};
  const [document] = await tx.query<{
    number: string | null;
    validFrom: string | null;
    validTo: string | null;
  }>(
    `select number, valid_from as "validFrom", valid_to as "validTo" from issued_document
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, documentId],
    'communication_document_values',
  );
  return { ...document };
}

async function notify(
  tenantId: string,
  request: Omit<CommunicationRequest, 'undoSeconds'>,
  deps: CommunicationDependencies,
): Promise<void> {
  const at = deps.clock.now();
  const key = `notice:${request.key}`;
  await deps.withTenant(tenantId, async (tx) => {
    const url = requestPage(await deps.originOf(tx), request.instance.code);
    const { subject, body, head } = await composeText(tx, deps.releases, request, { at, url });
    await appendMessage(tx, {
      key,
      instanceId: request.instance.id,
      citizenId: request.instance.citizenId,
      sender: 'system',
      kind: noticeKindOf(request.kind),
      authorId: null,
      authorName: head.officeName,
      subject,
      body,
      files: [],
      at,
    });
    await addNoticeJobs(tx, key);
  });
}

async function handleSending(job: Job, deps: CommunicationDependencies) {
  const { communicationId } = job.payload;
  if (typeof communicationId !== 'string') throw new PermanentFailure('no-communication');
  const outcome = await sendCommunication(job.tenantId, communicationId, deps);
  return outcome === 'not-yet' ? { postponeUntil: new Date(deps.clock.now().getTime() + 2000) } : undefined;
}

/** Only what carries a communication is evidence; the first opening counts. */
async function noteOpening(
  tx: TenantTransaction,
  { key }: { readonly key: string },
  at: Date,
): Promise<void> {
  const id = /^communication:([0-9a-f-]{36})$/.exec(key)?.[1];
  if (id !== undefined) await noteDelivery(tx, id, at, { means: 'area', reference: null, recordedBy: null });
}

/** Writes the evidence and lets the workflow hear of it: from here the terms of the citizen run. */
async function noteDelivery(
  tx: TenantTransaction,
  id: string,
  at: Date,
  evidence: DeliveryEvidence,
): Promise<boolean> {
  const delivered = await markDelivered(tx, id, at, evidence);
  if (delivered === undefined) return false;
  await addJobs(tx, [
    {
      kind: NOTE_DELIVERY,
      key: `${NOTE_DELIVERY}:${id}`,
      payload: { ...delivered, at: at.toISOString() },
      instanceId: delivered.instanceId,
      timer: true,
    },
  ]);
  return true;
}

async function handleDelivery(job: Job, deps: CommunicationDependencies): Promise<void> {
  const { instanceId, kind, at } = job.payload;
  if (typeof instanceId !== 'string' || typeof kind !== 'string' || typeof at !== 'string') {
    throw new PermanentFailure('no-delivery');
  }
  await deps.signalDelivered(job.tenantId, { instanceId, kind, at });
}
