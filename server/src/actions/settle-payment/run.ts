import { isIsoDate, isJsonObject, type JsonObject } from '@istanze/shared';
import { readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded, unavailable } from '../action-type';

/**
 * A payment that came through the platform meanwhile is money paid twice: a person must look at it first (`paid-twice`),
 * and by trying again says that they did. Without a position there is nothing to settle: `payment-missing`.
 */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const { tenantId, key, instance, cause, ports, retries } = context;
  if (!isIsoDate(readText(cause, 'paidOn'))) return refused('settings');
  const positions = await ports.withTenant(tenantId, (tx) =>
    ports.debtPositions.findByInstance(tx, instance.id),
  );
  const wanted = positions.filter(({ state }) => state !== 'cancelled');
  if (wanted.length === 0) return refused('payment-missing');
  let paidBefore = false;
  for (const { id } of wanted) {
    const answer = await ports.debtPositions.settleOutside(tenantId, id, paymentOf(key, id, cause));
    if (answer === 'unavailable') return unavailable();
    if (answer === 'already-paid') paidBefore = true;
  }
  if (paidBefore && retries === 0) return refused('paid-twice');
  return succeeded({ settled: wanted.length, paidTwice: paidBefore });
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
