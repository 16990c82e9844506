import {
  type Actor,
  type Answers,
  type IsoDate,
  isRepresentative,
  type Issue,
  type JsonObject,
  type ReleaseContent,
  romeDate,
  validateForm,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type IdempotencyConflict,
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../../graphql/refusals';
import type { Viewer } from '../../../graphql/viewer';
import { hashRequest } from '../../../platform/idempotency';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { DebtPositions } from '../../../ports/inside/debt-positions';
import { confirmDues, type KnownDues, withDuesAsOf } from '../confirm-dues';
import type { WorkDependencies } from '../dependencies';
import { findCitizenFacts } from '../citizen-facts.repository';
import { computeDerived } from '../derived-values';
import { findFiledBy } from '../counter-filing.repository';
import { lockDraft } from '../get-draft';
import { giveOut } from '../give-out';
import { offerDocuments } from '../given-document.repository';
import type { InstanceView } from '../instance-view';
import { lockedValues } from '../locked-paths';
import { type Attempt, attemptOnce } from '../once';
import { refuseMinor } from '../refuse-minor';
import { settleFiles } from '../settle-files';
import { toRefusal } from '../to-refusal';
import { wantedPlaces } from '../wanted-places';

export interface SubmitRequest {
  readonly code: string;
  /** Nobody sends what they did not see. */
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

type SubmitDependencies = WorkDependencies & { readonly debtPositions: Pick<DebtPositions, 'duesAsOf'> };
type SubmitRefusal = ValidationRefusal | VersionConflict | NotAllowed;

/** Sends a draft: everything is judged again, then state, event and jobs are written by one statement. Answers the code. */
export function createSubmitInstance(deps: SubmitDependencies) {
  return (
    ctx: RequestContext,
    viewer: Viewer,
    request: SubmitRequest,
  ): Promise<Attempt<string, SubmitRefusal | IdempotencyConflict>> => {
    const once = {
      scope: `submit-instance:${viewer.id}`,
      key: request.idempotencyKey,
      requestHash: hashRequest([request.code, request.expectedVersion]),
    };
    const send = (known: KnownDues | undefined) =>
      attemptOnce<string, SubmitRefusal>(deps.withTenant, ctx.tenantId, once, async (tx) => {
        const found = await lockDraft(tx, deps.repository, viewer, request.code, deps.clock.now());
        if ('refusal' in found) return found;
        const draft = found.answer;
        if (draft.version !== request.expectedVersion) return { refusal: versionConflict(draft.version) };
        return submit(tx, ctx, viewer, draft, deps, known);
      });
    return withDuesAsOf((dues) => deps.debtPositions.duesAsOf(ctx.tenantId, dues), send);
  };
}

async function submit(
  tx: TenantTransaction,
  ctx: RequestContext,
  viewer: Viewer,
  draft: InstanceView,
  deps: WorkDependencies,
  known: KnownDues | undefined,
): Promise<Attempt<string, SubmitRefusal>> {
  const { content, form } = await deps.releases.get(tx, draft.releaseId);
  const at = deps.clock.now().toISOString();
  const [tooYoung, filedBy] = await Promise.all([
    refuseYoungSender(tx, viewer, draft, content, romeDate(at)),
    findFiledBy(tx, draft.id),
  ]);
  if (tooYoung !== undefined) return { refusal: tooYoung };
  const owner = {
    instanceId: draft.id,
    ownerRealm: viewer.kind,
    ownerId: viewer.id,
    purpose: 'answer',
  } as const;
  const settled = await settleFiles(tx, form, draft.answers, owner);
  const derived = await computeDerived(tx, content, settled);
  const judged = validateForm(form, settled, {
    today: romeDate(at),
    facts: derived,
    sourced: lockedValues(form, draft.answers, draft.provenance),
  });
  if (judged.issues.length > 0) return refuse(ctx, judged.issues);
  const { answers, issues } = confirmDues(form, judged.answers, known);
  if (issues.length > 0) return refuse(ctx, issues);
  // In this order: the rule of who works on it is locked before any place is, by everybody.
  const [given, gone] = await Promise.all([
    giveOut(tx, { ...draft, answers, derived }, at),
    deps.places.settle(tx, draft, wantedPlaces(form, answers), new Date(at)),
  ]);
  if (gone.length > 0) return refuse(ctx, gone);
  const event = {
    type: 'submitted',
    at,
    actor: senderOf(viewer, draft),
    draftVersion: draft.version,
  } as const;
  // Asked together they travel together: where the first is refused, the second is undone with it.
  const [applied, keeps] = await Promise.all([
    deps.runtime.apply(tx, draft, event, {
      changes: { answers, derived, unread: true, ...given.changes },
      payload: {
        answers,
        derived,
        ...(filedBy === undefined ? {} : { filedBy: { ...filedBy } }),
        ...representedBy(draft),
      },
      inputEvents: given.inputEvents,
    }),
    viewer.kind === 'citizen' && draft.representation === null && choosesToKeep(tx, draft),
  ]);
  if (!applied.ok) return { refusal: toRefusal(applied.error, draft.version, ctx) };
  await given.settle(tx, draft.id);
  if (keeps) await keep(tx, draft, answers, deps);
  return { answer: draft.code };
}

/** A draft may be older than the rule of its service, or than the release it has moved to. */
async function refuseYoungSender(
  tx: TenantTransaction,
  viewer: Viewer,
  draft: InstanceView,
  content: ReleaseContent,
  today: IsoDate,
): Promise<NotAllowed | undefined> {
  if (viewer.kind !== 'citizen' || draft.representation !== null) return undefined;
  const self = await findCitizenFacts(tx, viewer.id);
  return self && refuseMinor({ self, scheme: viewer.scheme }, content, today);
}

/** Filed at the counter it is the applicant's own act; a representative's stays theirs. */
function senderOf(viewer: Viewer, draft: InstanceView): Actor {
  return isRepresentative(viewer, draft)
    ? { kind: 'citizen', id: viewer.id, representing: true }
    : { kind: 'citizen', id: draft.citizenId };
}

/** Both persons stand on the act: who sent it for the applicant, in which quality. */
function representedBy({ representation }: InstanceView): JsonObject {
  if (representation === null) return {};
  const { id, kind, name, fiscalCode } = representation;
  return { representedBy: { id, kind, name, fiscalCode } };
}

/** Whether answers stay for the next requests: as the person chose for this one, or else once for all; choosing it here is choosing it. */
async function choosesToKeep(tx: TenantTransaction, draft: InstanceView): Promise<boolean> {
  const [choice] = await tx.query<{ keep: boolean }>(
    `update citizen c set reuse_data = c.reuse_data or coalesce(i.keep_data, false) from instance i
      where c.tenant_id = $1 and c.id = $2 and i.tenant_id = $1 and i.id = $3
      returning coalesce(i.keep_data, c.reuse_data) as keep`,
    [tx.tenantId, draft.citizenId, draft.id],
    'keep_choice',
  );
  return choice?.keep === true;
}

async function keep(
  tx: TenantTransaction,
  draft: InstanceView,
  answers: Answers,
  deps: WorkDependencies,
): Promise<void> {
  const { form, content } = await deps.releases.get(tx, draft.releaseId);
  const mark = {
    at: deps.clock.now().toISOString(),
    code: draft.code,
    service: { ...content.service.title },
  };
  await deps.keptData.keep(tx, draft.citizenId, { form, answers, mark });
  await offerDocuments(tx, { citizenId: draft.citizenId, instanceId: draft.id, form, answers, mark });
}

function refuse(ctx: RequestContext, issues: readonly Issue[]): { readonly refusal: ValidationRefusal } {
  return { refusal: validationRefusal(issues, issueInWords(ctx)) };
}
