import {
  type AnswerChange,
  type Answers,
  equalJson,
  type JsonObject,
  mergeChanges,
  romeDate,
  validateForm,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type IdempotencyConflict,
  type NotAllowed,
  notAllowed,
  validationRefusal,
  versionConflict,
} from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import { hashRequest } from '../../../platform/idempotency';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { CompiledRelease } from '../../../ports/inside/releases';
import { acceptableChanges } from '../answer-changes';
import type { WorkDependencies } from '../dependencies';
import { computeDerived } from '../derived-values';
import { type Acting, getActing } from '../find-visible';
import { hasMoved } from '../has-moved';
import { lockedValues, touchesLocked } from '../locked-paths';
import { type Attempt, attemptOnce } from '../once';
import { changesWhatIsOwed } from '../owed-again';
import { filesOf, settleFiles } from '../settle-files';
import { toRefusal } from '../to-refusal';
import { wantedPlaces } from '../wanted-places';
import type { WorkRefusal } from './perform-activity';

export interface CorrectionRequest {
  readonly code: string;
  readonly changes: readonly AnswerChange[];
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

const MOST_CHANGES = 2000;

/**
 * Puts other answers in the place of those sent, until somebody of the office takes the request in charge. The whole form is
 * judged again as on the day it was sent, which stays its date; what was to be paid and what a register said stay as they were.
 */
export function createCorrectInstance(deps: WorkDependencies) {
  return (
    ctx: RequestContext,
    viewer: CitizenViewer,
    request: CorrectionRequest,
  ): Promise<Attempt<string, WorkRefusal | IdempotencyConflict>> => {
    const { code, changes, expectedVersion } = request;
    const once = {
      scope: `correct-instance:${viewer.id}`,
      key: request.idempotencyKey,
      requestHash: hashRequest([code, changes.map((change) => ({ ...change })), expectedVersion]),
    };
    return attemptOnce<string, WorkRefusal>(deps.withTenant, ctx.tenantId, once, (tx) =>
      correct(tx, ctx, viewer, request, deps),
    );
  };
}

async function correct(
  tx: TenantTransaction,
  ctx: RequestContext,
  viewer: CitizenViewer,
  request: CorrectionRequest,
  deps: WorkDependencies,
): Promise<Attempt<string, WorkRefusal>> {
  const { instance, actor } = await getActing(tx, deps, ctx, request.code);
  const { correctable } = await deps.runtime.offer(tx, instance, actor);
  if (!correctable) return { refusal: notAllowed('reason.correction-too-late') };
  if (await hasMoved(tx, instance, request.expectedVersion))
    return { refusal: versionConflict(instance.version) };
  const release = await deps.releases.get(tx, instance.releaseId);
  if (request.changes.length > MOST_CHANGES) {
    const issue = { code: 'answers-too-large', path: '' };
    return { refusal: validationRefusal([issue], issueInWords(ctx)) };
  }
  const merged = mergeAnswers(release, instance, request.changes);
  if ('refusal' in merged) return merged;
  const owner = {
    instanceId: instance.id,
    ownerRealm: viewer.kind,
    ownerId: viewer.id,
    purpose: 'answer',
  } as const;
  const held = new Set(filesOf(release.form, instance.answers).map(({ id }) => id));
  const settled = await settleFiles(tx, release.form, merged.answer, owner, held);
  return write(tx, ctx, { instance, actor, release, settled }, deps);
}

/** The answers with the changes in them; refused where they touch what a register said, or ask for nothing new. */
function mergeAnswers(
  { form }: CompiledRelease,
  { answers, provenance }: Acting['instance'],
  wanted: readonly AnswerChange[],
): Attempt<Answers, NotAllowed> {
  const locked = lockedValues(form, answers, provenance);
  if (wanted.some(({ path, value }) => touchesLocked(path, value, locked)))
    return { refusal: notAllowed('reason.correction-register') };
  const merged = mergeChanges(answers, acceptableChanges(form, wanted, locked));
  if (merged.conflicts.length > 0) return { refusal: notAllowed('reason.correction-stale') };
  return { answer: merged.answers };
}

interface Corrected extends Pick<Acting, 'instance' | 'actor'> {
  readonly release: CompiledRelease;
  readonly settled: Answers;
}

async function write(
  tx: TenantTransaction,
  ctx: RequestContext,
  { instance, actor, release, settled }: Corrected,
  deps: WorkDependencies,
): Promise<Attempt<string, WorkRefusal>> {
  const at = deps.clock.now().toISOString();
  const found = await computeDerived(tx, release.content, settled);
  const derived: JsonObject = { ...instance.derived, ...found };
  const { answers, issues } = validateForm(release.form, settled, {
    today: romeDate(instance.submittedAt ?? at),
    facts: derived,
    sourced: lockedValues(release.form, instance.answers, instance.provenance),
  });
  if (issues.length > 0) return { refusal: validationRefusal(issues, issueInWords(ctx)) };
  if (equalJson(answers, instance.answers)) return { refusal: notAllowed('reason.correction-nothing') };
  if (changesWhatIsOwed(release, instance, { answers, derived }, romeDate(at)))
    return { refusal: notAllowed('reason.correction-owed') };
  const gone = await deps.places.settle(tx, instance, wantedPlaces(release.form, answers), new Date(at));
  if (gone.length > 0) return { refusal: validationRefusal(gone, issueInWords(ctx)) };
  const applied = await deps.runtime.apply(
    tx,
    instance,
    { type: 'corrected', at, actor },
    {
      changes: { answers, derived, unread: true },
      payload: { before: instance.answers, answers, derived, values: { correction: instance.version + 1 } },
    },
  );
  if (!applied.ok) return { refusal: toRefusal(applied.error, instance.version, ctx) };
  return { answer: instance.code };
}
