import { canSendMessage, type Issue } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../../graphql/refusals';
import type { CitizenViewer, Viewer } from '../../../graphql/viewer';
import { serverWords } from '../../../messages';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import { claimFiles } from '../../documents';
import { addNoticeJobs } from '../../communications';
import { appendMessage, type MessageRow } from '../../messages';
import { holdsForSomeone } from '../acting';
import type { WorkDependencies } from '../dependencies';
import { getActing } from '../find-visible';
import type { InstanceView } from '../instance-view';
import type { Attempt } from '../once';
import { getViewer } from '../../../graphql/get-viewer';
import { isUuid } from '../../../platform/is-uuid';

export interface MessageRequest {
  readonly code: string;
  readonly body: string;
  readonly attachments: readonly string[];
  readonly idempotencyKey: string;
}

const LONGEST = 5000;
const MOST_FILES = 10;
/** A message about an instance, from the applicant to the office or back; the same key writes it once. */
export function createSendMessage(deps: WorkDependencies) {
  return (
    ctx: RequestContext,
    request: MessageRequest,
  ): Promise<Attempt<MessageRow, ValidationRefusal | NotAllowed>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const { instance } = await getActing(tx, deps, ctx, request.code);
      if (!holdsForSomeone(ctx, deps, (identity) => canSendMessage(identity, instance)) || instance.erased) {
        return { refusal: notAllowed('reason.already-closed') };
      }
      const issues = checkMessage(request);
      if (issues.length > 0) return { refusal: validationRefusal(issues, issueInWords(ctx)) };
      return send(tx, ctx, instance, request, deps);
    });
}

function checkMessage({ body, attachments }: MessageRequest): readonly Issue[] {
  const length = body.trim().length;
  const issues: Issue[] = [];
  if (length === 0) issues.push({ code: 'required', path: 'body' });
  if (length > LONGEST) issues.push({ code: 'text-long', path: 'body', params: { max: LONGEST, length } });
  if (attachments.length > MOST_FILES) {
    issues.push({ code: 'file-count', path: 'attachments', params: { max: MOST_FILES } });
  }
  return issues;
}

async function send(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  request: MessageRequest,
  deps: WorkDependencies,
): Promise<Attempt<MessageRow, ValidationRefusal>> {
  const viewer = getViewer(ctx);
  const ids = [...new Set(request.attachments)].filter((id) => isUuid(id));
  const claim = {
    ids,
    instanceId: instance.id,
    ownerRealm: viewer.kind,
    ownerId: viewer.id,
    purpose: 'message',
  } as const;
  const files = await claimFiles(tx, claim);
  if (files.size < request.attachments.length) {
    return { refusal: validationRefusal([{ code: 'file-missing', path: 'attachments' }], issueInWords(ctx)) };
  }
  const key = `send:${viewer.kind}:${viewer.id}:${request.idempotencyKey}`;
  const message = await appendMessage(tx, {
    key,
    instanceId: instance.id,
    citizenId: instance.citizenId,
    sender: viewer.kind === 'citizen' ? 'citizen' : 'office',
    kind: 'message',
    authorId: viewer.id,
    authorName: authorOf(viewer, instance),
    subject: serverWords('it')('message.subject', { code: instance.code }),
    body: request.body.trim(),
    files: ids,
    at: deps.clock.now(),
  });
  if (viewer.kind === 'citizen') {
    await deps.repository.noteMessage(tx, instance.id, message.at);
    return { answer: message };
  }
  await deps.repository.noteReply(tx, instance.id);
  await addNoticeJobs(tx, key);
  return { answer: message };
}

function citizenName(viewer: CitizenViewer, { applicantName, representation }: InstanceView): string {
  if (representation === null || viewer.id !== representation.representativeId) return applicantName;
  return serverWords('it')('actor.acting-for', { name: representation.name, applicant: applicantName });
}

/** The applicant reads the name of the office: who works there stays inside. */
function authorOf(viewer: Viewer, instance: InstanceView): string {
  if (viewer.kind === 'citizen') return citizenName(viewer, instance);
  return viewer.roles.find(({ officeId }) => officeId === instance.officeId)?.officeName ?? viewer.name;
}
