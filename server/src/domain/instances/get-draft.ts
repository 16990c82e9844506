import { canEditDraft } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRepository } from './instance.repository';
import type { InstanceView } from './instance-view';
import type { Attempt } from './once';

/** The person's own draft, locked until the transaction ends; another's is not found, one that was sent is refused. */
export async function lockDraft(
  tx: TenantTransaction,
  repository: InstanceRepository,
  viewer: CitizenViewer,
  code: string,
  at: Date,
): Promise<Attempt<InstanceView, NotAllowed>> {
  const draft = await repository.lockByCode(tx, code);
  if (draft === undefined || draft.citizenId !== viewer.id) throw new NotFoundError('instance');
  if (!canEditDraft(viewer, draft)) return { refusal: notAllowed('reason.already-submitted') };
  if (draft.expiresAt !== null && draft.expiresAt <= at)
    return { refusal: notAllowed('reason.draft-expired') };
  return { answer: draft };
}
