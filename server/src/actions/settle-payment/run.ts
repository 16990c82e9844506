import { isIsoDate, isJsonObject, readQuote, type JsonObject } from '@istanze/shared';
import { readText } from '../../activities/read-settings';
import type { DebtPositionRecord } from '../../ports/inside';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded, unavailable } from '../action-type';
import { prepareDuePosition } from '../due-position';

/**
 * A payment that came through the platform meanwhile is money paid twice: a person must look at it first (`paid-twice`),
 * and by trying again says that they did.
 */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, cause, ports, retries } = context;
  if (!isIsoDate(readText(cause, 'paidOn'))) return refused('settings');
  const wanted = await findDue(context);
  if (wanted.length === 0) return refused('quote-incomplete');
  let paidBefore = false;
  for (const { id } of wanted) {
    const answer = await ports.debtPositions.settleOutside(tenantId, id, paymentOf(key, id, cause));
    if (answer === 'unavailable') return unavailable();
    if (answer === 'already-paid') paidBefore = true;
  }
  if (paidBefore && retries === 0) return refused('paid-twice');
  return succeeded({ settled: wanted.length, paidTwice: paidBefore });
}

/** What was not taken back; money that came before its position was made is booked on one made now. */
async function findDue(context: ActionContext): Promise<readonly DebtPositionRecord[]> {
  const { tenantId, instance, ports } = context;
  const positions = await ports.withTenant(tenantId, (tx) =>
    ports.debtPositions.findByInstance(tx, instance.id),
  );
  const standing = positions.filter(({ state }) => state !== 'cancelled');
  const quote = readQuote(instance.quote);
  if (standing.length > 0 || quote === null || quote.total === 0) return standing;
  return [await prepareDuePosition(context, quote)];
}

function paymentOf(key: string, positionId: string, cause: JsonObject) {
  const [proof] = Array.isArray(cause['files']) ? cause['files'] : [];
  const proofFileId = isJsonObject(proof) ? readText(proof, 'id') : '';
  return {
    key: `${key}:${positionId}`,
    paidOn: readText(cause, 'paidOn'),
    means: readText(cause, 'means'),
    reference: readText(cause, 'reference'),
    proofFileId: proofFileId === '' ? null : proofFileId,
    recordedBy: readText(cause, 'recordedBy'),
  };
}
