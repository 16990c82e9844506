import { assertNever } from '@istanze/shared';
import type { AccessGrant, AccessList, AccessListAnswer } from '../../ports/outside/access-list';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';
import { findIssued } from '../issued-document';
import { findReplaced } from '../renewed-document';
import { describeGrant } from './describe-grant';

const SOONEST_SECONDS = 3;
const LATEST_SECONDS = 20;

/** Asks first what the gates know of the permit, so that nothing is sent twice; then waits until the plates are in force. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const grant = await describeGrant(context);
  if (grant === undefined) return refused('access-incomplete');
  const gates = await context.ports.accessListOf(context.tenantId);
  const answer = await ask(gates, grant);
  switch (answer.kind) {
    case 'acknowledged':
      await removeReplaced(context, gates);
      return succeeded({ reference: grant.reference, receipt: answer.receipt });
    case 'accepted':
      return { kind: 'later', seconds: askAgainAfter(context.waitedSeconds) };
    case 'refused':
      return refused('access-refused');
    default:
      return assertNever(answer);
  }
}

/** Most gates know a plate within seconds, some within the hour: asked after as long as it took so far, within bounds. */
function askAgainAfter(waited: number): number {
  return Math.min(LATEST_SECONDS, Math.max(SOONEST_SECONDS, Math.ceil(waited)));
}

/** The plates of a permit that is replaced leave the gates after the new ones are there: nobody is without for a moment. */
async function removeReplaced(context: ActionContext, gates: AccessList): Promise<void> {
  const { tenantId, instance, ports } = context;
  const replaced = await ports.withTenant(tenantId, async (tx) =>
    findReplaced(tx, context, findIssued(await ports.documents.findByInstance(tx, instance.id))),
  );
  if (replaced?.number != null) await gates.revoke(replaced.number);
}

/** A refusal that stands there from before is of data that may have been corrected since: it is asked anew. */
async function ask(gates: AccessList, grant: AccessGrant): Promise<AccessListAnswer> {
  const known = await gates.status(grant.reference);
  return known.kind === 'unknown' || known.kind === 'refused' ? gates.grant(grant) : known;
}
