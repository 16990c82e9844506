import type { RequestContext } from '../../graphql/context';
import type {
  IdempotencyConflict,
  NotAllowed,
  ValidationRefusal,
  VersionConflict,
} from '../../graphql/refusals';
import type { DebtPositions } from '../../ports/inside/debt-positions';
import type { Documents } from '../../ports/inside/documents';
import { DocumentPreview } from '../documents';
import { MessagePayload, toMessageOutput } from '../messages';
import type { CounterDraft } from './counter-draft.types';
import type { WorkDependencies } from './dependencies';
import { payloadOf, toChange, toPayload, toSaved } from './instance-answers';
import type { AnswerChangeInput, DraftConflict, InstancePayload } from './instance-results.types';
import type { InstanceSummary, InstanceSummaryConnection, MyInstancesFilter } from './instance-summary.types';
import type { Instance } from './instance.types';
import type { OutgoingCommunications } from './outgoing-communications';
import { presentInstance } from './present-instance';
import type { QueueConnection, QueueFilter, QueueOrder } from './queue.types';
import { createAcknowledgeFormChange } from './use-cases/acknowledge-form-change';
import { createCheckRepresentation, type RepresentationCheck } from './use-cases/check-representation';
import { type CorrectionRequest, createCorrectInstance } from './use-cases/correct-instance';
import { createDiscardDraft } from './use-cases/discard-draft';
import { createFindOpenDraft, createListInstances, type SummaryPage } from './use-cases/list-instances';
import { createListCounterDrafts } from './use-cases/list-counter-drafts';
import { createListQueue, type QueueDependencies } from './use-cases/list-queue';
import { type ActivityRequest, createPerformActivity } from './use-cases/perform-activity';
import { createPreviewDocument, type PreviewRequest } from './use-cases/preview-document';
import { createMayFollow, createReadInstance, createShowInstance } from './use-cases/read-instance';
import { createRefreshPrefill } from './use-cases/refresh-prefill';
import { createRetryAction } from './use-cases/retry-action';
import { createRevealSensitive } from './use-cases/reveal-sensitive';
import { createSaveDraft } from './use-cases/save-draft';
import { createSendMessage, type MessageRequest } from './use-cases/send-message';
import { createStartInstance, type StartRequest } from './use-cases/start-instance';
import { createStartInstanceFor, type StartForRequest } from './use-cases/start-instance-for';
import { createSubmitInstance, type SubmitRequest } from './use-cases/submit-instance';
import { createRecordDelivery, type DeliveryRequest } from './use-cases/record-delivery';
import { createSendCommunicationNow, createUndoCommunication } from './use-cases/undo-communication';
import { createWithdrawInstance, type WithdrawRequest } from './use-cases/withdraw-instance';
import { getCitizen, getStaff, getViewer } from '../../graphql/get-viewer';

export type StartAnswer = InstancePayload | NotAllowed | IdempotencyConflict;
export type SaveAnswer = InstancePayload | DraftConflict | NotAllowed | ValidationRefusal;
export type WorkAnswer =
  InstancePayload | ValidationRefusal | VersionConflict | IdempotencyConflict | NotAllowed;

export interface DraftChangeRequest {
  readonly code: string;
  readonly changes: readonly AnswerChangeInput[];
  readonly step: string | null;
}

export interface CorrectionChanges extends Omit<CorrectionRequest, 'changes'> {
  readonly changes: readonly AnswerChangeInput[];
}

/** What the API does with instances; each answers what the result union of its operation holds. */
export interface InstanceUseCases {
  start(ctx: RequestContext, request: StartRequest): Promise<StartAnswer>;
  startFor(ctx: RequestContext, request: StartForRequest): Promise<StartAnswer | ValidationRefusal>;
  listCounterDrafts(ctx: RequestContext): Promise<readonly CounterDraft[]>;
  saveDraft(ctx: RequestContext, request: DraftChangeRequest): Promise<SaveAnswer>;
  refreshPrefill(ctx: RequestContext, code: string): Promise<SaveAnswer>;
  discardDraft(ctx: RequestContext, code: string): Promise<SaveAnswer>;
  acknowledgeFormChange(ctx: RequestContext, code: string): Promise<SaveAnswer>;
  submit(ctx: RequestContext, request: SubmitRequest): Promise<WorkAnswer>;
  correct(ctx: RequestContext, request: CorrectionChanges): Promise<WorkAnswer>;
  withdraw(ctx: RequestContext, request: WithdrawRequest): Promise<WorkAnswer>;
  perform(ctx: RequestContext, request: ActivityRequest): Promise<WorkAnswer>;
  retryAction(ctx: RequestContext, code: string, run: string): Promise<WorkAnswer>;
  revealSensitive(ctx: RequestContext, code: string, reason: string): Promise<WorkAnswer>;
  checkRepresentation(ctx: RequestContext, check: RepresentationCheck): Promise<WorkAnswer>;
  undoCommunication(ctx: RequestContext, id: string): Promise<WorkAnswer>;
  sendCommunicationNow(ctx: RequestContext, id: string): Promise<WorkAnswer>;
  recordDelivery(ctx: RequestContext, request: DeliveryRequest): Promise<WorkAnswer>;
  sendMessage(
    ctx: RequestContext,
    request: MessageRequest,
  ): Promise<MessagePayload | ValidationRefusal | NotAllowed>;
  previewDocument(
    ctx: RequestContext,
    request: PreviewRequest,
  ): Promise<DocumentPreview | ValidationRefusal | NotAllowed>;
  read(ctx: RequestContext, code: string): Promise<Instance | null>;
  listMine(
    ctx: RequestContext,
    filter: MyInstancesFilter,
    page: SummaryPage,
  ): Promise<InstanceSummaryConnection>;
  findOpenDraft(ctx: RequestContext, serviceId: string): Promise<InstanceSummary | null>;
  listQueue(
    ctx: RequestContext,
    filter: QueueFilter,
    order: QueueOrder,
    first: number,
    after: string | null,
  ): Promise<QueueConnection>;
  mayFollow(ctx: RequestContext, code: string): Promise<boolean>;
}

export interface UseCaseDependencies extends WorkDependencies, QueueDependencies {
  readonly debtPositions: Pick<DebtPositions, 'findByInstance' | 'cancel' | 'duesAsOf'>;
  readonly documents: Pick<Documents, 'preview'>;
  readonly outgoing: OutgoingCommunications;
}

export function createInstanceUseCases(deps: UseCaseDependencies): InstanceUseCases {
  const showInstance = createShowInstance(deps);
  const shown = (ctx: RequestContext) => (code: string) => showInstance(ctx, code);
  const listMine = createListInstances(deps);
  const listQueue = createListQueue(deps);
  const listCounterDrafts = createListCounterDrafts(deps);
  return {
    ...draftUseCases(deps, shown),
    ...workUseCases(deps, shown),
    read: createReadInstance(deps),
    mayFollow: createMayFollow(deps),
    listCounterDrafts: async (ctx) => listCounterDrafts(ctx, getStaff(ctx)),
    findOpenDraft: createFindOpenDraft(deps),
    listMine: (ctx, filter, page) => listMine(ctx, getCitizen(ctx), filter, page),
    listQueue: (ctx, filter, order, first, after) =>
      listQueue(ctx, getStaff(ctx), filter, order, first, after),
  };
}

type Shown = (ctx: RequestContext) => (code: string) => Promise<Instance>;

function draftUseCases(deps: UseCaseDependencies, shown: Shown) {
  const start = createStartInstance(deps);
  const startFor = createStartInstanceFor(deps);
  const saveDraft = createSaveDraft(deps);
  const refreshPrefill = createRefreshPrefill(deps);
  const discardDraft = createDiscardDraft(deps);
  const acknowledge = createAcknowledgeFormChange(deps);
  const submit = createSubmitInstance(deps);
  return {
    start: async (ctx, request) => toPayload(await start(ctx, getCitizen(ctx), request), shown(ctx)),
    startFor: async (ctx, request) => toPayload(await startFor(ctx, getStaff(ctx), request), shown(ctx)),
    submit: async (ctx, request) => toPayload(await submit(ctx, getViewer(ctx), request), shown(ctx)),
    saveDraft: async (ctx, { code, changes, step }) => {
      const saved = await saveDraft(ctx, getViewer(ctx), { code, changes: changes.map(toChange), step });
      return 'refusal' in saved ? saved.refusal : toSaved(saved.answer, await shown(ctx)(code));
    },
    refreshPrefill: async (ctx, code) => {
      const filled = await refreshPrefill(ctx, getCitizen(ctx), code);
      return 'refusal' in filled ? filled.refusal : payloadOf(await shown(ctx)(code));
    },
    acknowledgeFormChange: async (ctx, code) => {
      const read = await acknowledge(ctx, getCitizen(ctx), code);
      return 'refusal' in read ? read.refusal : payloadOf(await shown(ctx)(code));
    },
    discardDraft: async (ctx, code) => {
      const discarded = await discardDraft(ctx, getCitizen(ctx), code);
      if ('refusal' in discarded) return discarded.refusal;
      return deps.withTenant(ctx.tenantId, async (tx) =>
        payloadOf(await presentInstance(tx, ctx, discarded.answer, deps)),
      );
    },
  } satisfies Partial<InstanceUseCases>;
}

function workUseCases(deps: UseCaseDependencies, shown: Shown) {
  const correct = createCorrectInstance(deps);
  const withdraw = createWithdrawInstance(deps);
  const perform = createPerformActivity(deps);
  const retryAction = createRetryAction(deps);
  const revealSensitive = createRevealSensitive(deps);
  const checkRepresentation = createCheckRepresentation(deps);
  const undoCommunication = createUndoCommunication(deps);
  const sendCommunicationNow = createSendCommunicationNow(deps);
  const recordDelivery = createRecordDelivery(deps);
  const sendMessage = createSendMessage(deps);
  const previewDocument = createPreviewDocument(deps);
  return {
    correct: async (ctx, { changes, ...request }) =>
      toPayload(
        await correct(ctx, getCitizen(ctx), { ...request, changes: changes.map(toChange) }),
        shown(ctx),
      ),
    withdraw: async (ctx, request) => toPayload(await withdraw(ctx, getCitizen(ctx), request), shown(ctx)),
    perform: async (ctx, request) => toPayload(await perform(ctx, request), shown(ctx)),
    revealSensitive: async (ctx, code, reason) =>
      toPayload(await revealSensitive(ctx, code, reason), shown(ctx)),
    checkRepresentation: async (ctx, check) => toPayload(await checkRepresentation(ctx, check), shown(ctx)),
    retryAction: async (ctx, code, run) => toPayload(await retryAction(ctx, code, run), shown(ctx)),
    undoCommunication: async (ctx, id) => toPayload(await undoCommunication(ctx, id), shown(ctx)),
    recordDelivery: async (ctx, request) => toPayload(await recordDelivery(ctx, request), shown(ctx)),
    sendCommunicationNow: async (ctx, id) => toPayload(await sendCommunicationNow(ctx, id), shown(ctx)),
    sendMessage: async (ctx, request) => {
      const sent = await sendMessage(ctx, request);
      if ('refusal' in sent) return sent.refusal;
      return Object.assign(new MessagePayload(), { message: toMessageOutput(sent.answer) });
    },
    previewDocument: async (ctx, request) => {
      const drawn = await previewDocument(ctx, getStaff(ctx), request);
      return 'refusal' in drawn ? drawn.refusal : Object.assign(new DocumentPreview(), { url: drawn.answer });
    },
  } satisfies Partial<InstanceUseCases>;
}
