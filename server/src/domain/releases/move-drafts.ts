import { isJsonObject, type JsonObject, type ReleaseContent } from '@istanze/shared';
import { addJobs, type NewJob, type OutboxHandler } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { OpenDraft, OpenDrafts } from '../../ports/inside/open-drafts';
import type { CompiledRelease } from '../../ports/inside/releases';
import { type DraftChoice } from './publication.types';
import { isLive } from './release.repository';
import { isHarmed } from './rehearse';
import { tryDraft, type TrialDependencies } from './try-draft';

export const MOVE_DRAFTS = 'move-drafts';
const BATCH = 50;

/** What a job of this kind carries: ids only. */
interface MoveOrder {
  readonly releaseId: string;
  readonly drafts: Exclude<DraftChoice, 'STAY'>;
  /** Id of the last draft of the batch before. */
  readonly after: string | null;
}

export interface MoveDependencies extends TrialDependencies {
  readonly openDrafts: OpenDrafts;
}

/** The job of one batch; its key names release and place, so that a batch is written once. */
export function moveDraftsJob({ releaseId, drafts, after }: MoveOrder): NewJob {
  return {
    kind: MOVE_DRAFTS,
    key: `${MOVE_DRAFTS}:${releaseId}:${after ?? 'first'}`,
    payload: { releaseId, drafts, after },
  };
}

/**
 * Moves the drafts of a service to the release just published, a batch a job: the moves, the end of the job and the job of
 * the next batch are one transaction. A release that is not the live one any more moves nothing.
 */
export function createMoveDrafts(deps: MoveDependencies): OutboxHandler {
  return async (job) => {
    const order = toOrder(job.payload);
    await job.complete(async (tx) => {
      if (!(await isLive(tx, order.releaseId))) return;
      const to = await deps.releases.get(tx, order.releaseId);
      const page = { after: order.after, first: BATCH, lock: true };
      const drafts = await deps.openDrafts.page(tx, to.content.service.id, page);
      for (const draft of drafts)
        if (draft.releaseId !== to.id) await moveOne(tx, draft, to, order.drafts === 'MOVE_UNHARMED', deps);
      const last = drafts.at(-1);
      if (drafts.length === BATCH && last !== undefined)
        await addJobs(tx, [moveDraftsJob({ ...order, after: last.id })]);
    });
  };
}

async function moveOne(
  tx: TenantTransaction,
  draft: OpenDraft,
  to: CompiledRelease,
  onlyUnharmed: boolean,
  deps: MoveDependencies,
): Promise<void> {
  const outcome = await tryDraft(tx, draft, to, deps);
  if (onlyUnharmed && isHarmed(outcome)) return;
  const from = await deps.releases.get(tx, draft.releaseId);
  const at = deps.clock.now();
  const { answers, changed, lost, invalid, asked } = outcome;
  await deps.openDrafts.move(tx, draft, {
    releaseId: to.id,
    answers,
    changed,
    step: stepAfter(to.content, draft.step),
    move: { from: from.number, to: to.number, at: at.toISOString(), lost, invalid, asked },
  });
}

/** Throws for a payload that this program did not write. */
function toOrder(payload: JsonObject): MoveOrder {
  const { releaseId, drafts, after } = isJsonObject(payload) ? payload : {};
  if (typeof releaseId !== 'string' || (drafts !== 'MOVE' && drafts !== 'MOVE_UNHARMED'))
    throw new Error('A job that moves drafts without saying where');
  return { releaseId, drafts, after: typeof after === 'string' ? after : null };
}

/** The screen to open a moved draft at: the one it stood at, else the first that asks something. */
function stepAfter({ journey }: ReleaseContent, step: string | null): string | null {
  if (step === null || journey.some(({ id }) => id === step)) return step;
  return journey.find(({ kind }) => kind === 'data')?.id ?? null;
}
