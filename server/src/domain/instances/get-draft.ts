import { isOwner } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { Viewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findFiledBy } from './counter-filing.repository';
import type { InstanceRepository } from './instance.repository';
import type { InstanceView } from './instance-view';
import type { Attempt } from './once';

/**
 * The person's own draft, or the one that this member of staff compiles for somebody, locked until the transaction ends;
 * another's is not found, one that was sent is refused.
 */
export async function lockDraft(
  tx: TenantTransaction,
  repository: InstanceRepository,
  viewer: Viewer,
  code: string,
  at: Date,
): Promise<Attempt<InstanceView, NotAllowed>> {
  const draft = await repository.lockByCode(tx, code);
  if (draft === undefined || !(await isAuthor(tx, viewer, draft))) throw new NotFoundError('instance');
  if (draft.category !== 'draft') return { refusal: notAllowed('reason.already-submitted') };
  if (draft.expiresAt !== null && draft.expiresAt <= at)
    return { refusal: notAllowed('reason.draft-expired') };
  return { answer: draft };
}

/** The applicant, or whoever represents them or of the staff compiles the request for them. */
export async function isAuthor(tx: TenantTransaction, viewer: Viewer, draft: InstanceView): Promise<boolean> {
  if (viewer.kind === 'citizen') return isOwner(viewer, draft);
  return (await findFiledBy(tx, draft.id))?.staffId === viewer.id;
}
