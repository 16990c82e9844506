import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { OpenDrafts } from '../../ports/inside/open-drafts';
import { type Candidate, compileCandidate } from './candidate';
import { findObstacles } from './find-obstacles';
import { findPerformerIds } from './performer-ids.repository';
import { DraftRehearsal, RehearsalPage } from './publication.types';
import { tryDraft, type TrialDependencies } from './try-draft';

const LARGEST_PAGE = 100;

/**
 * Tries a candidate on the real open drafts. Nobody reads them: what leaves names a draft by its code and its questions by
 * their labels, never an answer, so no reading of personal data is recorded.
 */
export async function rehearseDrafts(
  tx: TenantTransaction,
  candidate: Candidate,
  { after, first }: { readonly after: string | null; readonly first: number },
  deps: TrialDependencies & { readonly openDrafts: OpenDrafts },
): Promise<RehearsalPage> {
  const { service, content } = candidate;
  const size = Math.max(1, Math.min(first, LARGEST_PAGE));
  if (findObstacles(content, await findPerformerIds(tx)).length > 0)
    return Object.assign(new RehearsalPage(), { drafts: [], next: null });
  const to = { content, form: compileCandidate(candidate) };
  const page = await deps.openDrafts.page(tx, service.id, { after, first: size, lock: false });
  const drafts: DraftRehearsal[] = [];
  for (const draft of page) {
    const { lost, invalid, asked } = await tryDraft(tx, draft, to, deps);
    drafts.push(Object.assign(new DraftRehearsal(), { code: draft.code, lost, invalid, asked }));
  }
  return Object.assign(new RehearsalPage(), {
    drafts,
    next: page.length === size ? (page.at(-1)?.id ?? null) : null,
  });
}
