import { canEditDraft } from '@istanze/shared';
import type { Viewer } from '../../graphql/viewer';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceView } from './instance-view';

/**
 * The key under which the browser of who compiles a draft keeps what was typed and is not saved yet (base64), for them alone and only while
 * it is a draft. It follows from the key of the instance: whoever erases that one makes every copy left behind unreadable.
 */
export async function loadDraftKey(
  tx: TenantTransaction,
  viewer: Viewer | null,
  draft: InstanceView,
  vault: Vault,
): Promise<string | null> {
  if (viewer?.kind !== 'citizen' || !canEditDraft(viewer, draft)) return null;
  const { id } = draft;
  return (await vault.forInstance(tx, id)).deriveKey(`draft-journal:${id}`).toString('base64');
}
