import { canRetryAction } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import { type CommunicationRow, type DeliveryEvidence, findCommunication } from '../communications';
import { holdsForSomeone } from './acting';
import type { WorkDependencies } from './dependencies';
import { isUuid } from '../../platform/is-uuid';

/** What staff may do with outgoing acts; each is false when it is too late for it. */
export interface OutgoingCommunications {
  undo(tx: TenantTransaction, id: string): Promise<boolean>;
  sendNow(tx: TenantTransaction, id: string): Promise<boolean>;
  recordDelivery(tx: TenantTransaction, id: string, at: Date, evidence: DeliveryEvidence): Promise<boolean>;
}

export type OutgoingDependencies = WorkDependencies & { readonly outgoing: OutgoingCommunications };

/** The communication of an instance that the viewer's office works on; anything else is not found. */
export async function getOutgoing(
  deps: OutgoingDependencies,
  ctx: RequestContext,
  tx: TenantTransaction,
  id: string,
): Promise<{ readonly communication: CommunicationRow; readonly instance: InstanceRecord }> {
  const communication = isUuid(id) ? await findCommunication(tx, id) : undefined;
  const instance =
    communication === undefined ? undefined : await deps.repository.findById(tx, communication.instanceId);
  if (
    communication === undefined ||
    instance === undefined ||
    !holdsForSomeone(ctx, deps, (identity) => canRetryAction(identity, instance))
  )
    throw new NotFoundError('communication');
  return { communication, instance };
}
