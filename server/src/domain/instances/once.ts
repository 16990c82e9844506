import type { Json } from '@istanze/shared';
import { type IdempotencyConflict as RefusedKey, idempotencyConflict } from '../../graphql/refusals';
import { IdempotencyConflict, type OnceRequest, runOnce } from '../../platform/idempotency';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';

/** What a piece of work ends in: an answer to be given again to every repetition, or a refusal that leaves no trace. */
export type Attempt<T, R> = { readonly answer: T } | { readonly refusal: R };

class Undone extends Error {}

/**
 * Does `work` once per key in one transaction. A refusal undoes everything, the key included: what was refused can be
 * corrected and sent again under the same key.
 */
export async function attemptOnce<T extends Json, R>(
  withTenant: WithTenant,
  tenantId: string,
  request: OnceRequest,
  work: (tx: TenantTransaction) => Promise<Attempt<T, R>>,
): Promise<Attempt<T, R | RefusedKey>> {
  const refusals: R[] = [];
  try {
    const { answer } = await withTenant(tenantId, (tx) =>
      runOnce(tx, request, async () => {
        const attempt = await work(tx);
        if ('answer' in attempt) return attempt.answer;
        refusals.push(attempt.refusal);
        throw new Undone();
      }),
    );
    return { answer };
  } catch (error) {
    const [refusal] = refusals;
    if (error instanceof Undone && refusal !== undefined) return { refusal };
    if (error instanceof IdempotencyConflict) return { refusal: idempotencyConflict() };
    throw error;
  }
}
