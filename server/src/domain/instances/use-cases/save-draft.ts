import {
  type AnswerChange,
  type AnswerConflict,
  type Answers,
  cleanDraft,
  type CompiledForm,
  type Issue,
  mergeChanges,
  type Path,
  type Provenance,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import { type NotAllowed, type ValidationRefusal, validationRefusal } from '../../../graphql/refusals';
import type { Viewer } from '../../../graphql/viewer';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import { acceptableChanges, forgetProvenance } from '../answer-changes';
import { findCitizenFacts } from '../citizen-facts.repository';
import type { DraftDependencies } from '../dependencies';
import { computeDerived } from '../derived-values';
import { lockDraft } from '../get-draft';
import type { InstanceView } from '../instance-view';
import { lockedValues } from '../locked-paths';
import { chosenProvenance, mayBeChosen } from '../object-choices';
import type { Attempt } from '../once';
import { settleFiles } from '../settle-files';

export interface SaveRequest {
  readonly code: string;
  readonly changes: readonly AnswerChange[];
  readonly step: string | null;
}

export interface SavedDraft {
  readonly draft: InstanceView;
  /** Changes that met another's: what stands there was left as it is. */
  readonly conflicts: readonly AnswerConflict[];
}

const MOST_CHANGES = 2000;
const LARGEST_DRAFT = 1_000_000;

/** Writes changes into a draft by path, three ways: what does not collide is saved even when something else does. */
export function createSaveDraft(deps: DraftDependencies) {
  return (
    ctx: RequestContext,
    viewer: Viewer,
    request: SaveRequest,
  ): Promise<Attempt<SavedDraft, NotAllowed | ValidationRefusal>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const found = await lockDraft(tx, deps.repository, viewer, request.code, deps.clock.now());
      if ('refusal' in found) return found;
      if (request.changes.length > MOST_CHANGES) return tooLarge(ctx);
      return save(tx, ctx, viewer, found.answer, request, deps);
    });
}

async function save(
  tx: TenantTransaction,
  ctx: RequestContext,
  viewer: Viewer,
  draft: InstanceView,
  request: SaveRequest,
  deps: DraftDependencies,
): Promise<Attempt<SavedDraft, ValidationRefusal>> {
  const { content, form } = await deps.releases.get(tx, draft.releaseId);
  const changes = acceptableChanges(
    form,
    request.changes,
    lockedValues(form, draft.answers, draft.provenance),
  );
  const merged = mergeChanges(draft.answers, changes);
  const owner = {
    instanceId: draft.id,
    ownerRealm: viewer.kind,
    ownerId: viewer.id,
    purpose: 'answer',
  } as const;
  const answers = await settleFiles(tx, form, cleanDraft(form, merged.answers).answers, owner);
  if (JSON.stringify(answers).length > LARGEST_DRAFT) return tooLarge(ctx);
  const refused = new Set(merged.conflicts.map(({ path }) => path));
  const written = changes.map(({ path }) => path).filter((path) => !refused.has(path));
  const known = await chosen(tx, viewer, draft, { form, answers, written }, deps);
  const saved = await deps.repository.updateDraft(tx, draft, {
    answers,
    provenance: { ...forgetProvenance(draft.provenance, written), ...known },
    derived: await computeDerived(tx, content, answers),
    step: request.step ?? draft.step,
    at: deps.clock.now(),
  });
  return { answer: { draft: saved, conflicts: merged.conflicts } };
}

/** Where values come from that were chosen among those of the person's own area. */
async function chosen(
  tx: TenantTransaction,
  viewer: Viewer,
  draft: InstanceView,
  { form, answers, written }: { form: CompiledForm; answers: Answers; written: readonly Path[] },
  deps: DraftDependencies,
): Promise<Readonly<Record<Path, Provenance>>> {
  const isOwn = viewer.kind === 'citizen' && draft.representation === null;
  if (!isOwn || written.length === 0 || !mayBeChosen(form)) return {};
  const citizen = await findCitizenFacts(tx, viewer.id);
  if (citizen === undefined || !citizen.reuseData) return {};
  const { objects } = await deps.keptData.readMarked(tx, citizen);
  return chosenProvenance(form, answers, written, objects);
}

function tooLarge(ctx: RequestContext): { readonly refusal: ValidationRefusal } {
  const issue: Issue = { code: 'answers-too-large', path: '' };
  return { refusal: validationRefusal([issue], issueInWords(ctx)) };
}
