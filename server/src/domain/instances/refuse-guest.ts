import { guestRule, type ReleaseContent } from '@istanze/shared';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import { type CitizenViewer, isGuest } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Why somebody without a login may not begin this: the service wants one, or they have begun something already. */
export async function refuseGuest(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  content: Pick<ReleaseContent, 'configuration'>,
): Promise<NotAllowed | undefined> {
  if (!isGuest(viewer)) return undefined;
  if (guestRule(content) === 'refused') return notAllowed('reason.login-needed');
  const begun = await tx.query(
    'select id from instance where tenant_id = $1 and citizen_id = $2 limit 1',
    [tx.tenantId, viewer.id],
    'guest_begun',
  );
  return begun.length > 0 ? notAllowed('reason.guest-once') : undefined;
}
