import { type IsoDate, type Issue, romeDate, romeInstant } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../../graphql/refusals';
import type { CommunicationRow, RecordedMeans } from '../../communications';
import type { Attempt } from '../once';
import { getOutgoing, type OutgoingDependencies } from '../outgoing-communications';
import { getStaff } from '../../../graphql/get-viewer';

export interface DeliveryRequest {
  readonly id: string;
  readonly deliveredOn: IsoDate;
  readonly means: RecordedMeans;
  readonly reference: string;
}

const NOON = 12;

/**
 * Records the proof that an act reached the citizen outside the area (post, PEC, SEND, by hand): their terms run from
 * that day (L. 241/1990, art. 21-bis). The day lies between sending and today; the first proof stays.
 */
export function createRecordDelivery(deps: OutgoingDependencies) {
  return (
    ctx: RequestContext,
    request: DeliveryRequest,
  ): Promise<Attempt<string, NotAllowed | ValidationRefusal>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const { communication, instance } = await getOutgoing(deps, ctx, tx, request.id);
      const now = deps.clock.now();
      const issues = findIssues(request, communication, now);
      if (issues.length > 0) return { refusal: validationRefusal(issues, issueInWords(ctx)) };
      const recorded = await deps.outgoing.recordDelivery(
        tx,
        communication.id,
        instantOf(request.deliveredOn, communication, now),
        { means: request.means, reference: request.reference.trim(), recordedBy: getStaff(ctx).id },
      );
      return recorded ? { answer: instance.code } : { refusal: notAllowed('reason.delivery-known') };
    });
}

function findIssues(
  { deliveredOn, reference }: DeliveryRequest,
  { sentAt }: CommunicationRow,
  now: Date,
): readonly Issue[] {
  const today = romeDate(now.toISOString());
  const sentOn = sentAt === null ? today : romeDate(sentAt.toISOString());
  const issues: Issue[] = [];
  if (deliveredOn > today) issues.push({ code: 'delivery-in-future', path: 'deliveredOn', params: {} });
  if (deliveredOn < sentOn) issues.push({ code: 'delivery-before-sending', path: 'deliveredOn', params: {} });
  if (reference.trim() === '') issues.push({ code: 'delivery-reference', path: 'reference', params: {} });
  return issues;
}

/** Proofs say a day: noon of it stands for it, never before the sending and never after now. */
function instantOf(day: IsoDate, { sentAt }: CommunicationRow, now: Date): Date {
  const noon = Date.parse(romeInstant(day, NOON));
  return new Date(Math.min(Math.max(noon, sentAt?.getTime() ?? noon), now.getTime()));
}
