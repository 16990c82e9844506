import { addJobs } from '../../platform/outbox';
import type { AsDispatcher } from '../../platform/tenant-transaction';
import { announcedCheck } from './check-jobs';
import type { PaymentDependencies } from './payment-dependencies';

export type NoteAnnouncedPayment = (push: {
  readonly creditorFiscalCode: string;
  readonly iuv: string;
}) => Promise<boolean>;

/**
 * Takes note that somebody says a payment was made: it only makes us look at once, the receipt decides. False when the
 * creditor is no municipality of this installation.
 */
export function createNoteAnnouncedPayment(
  deps: PaymentDependencies & { readonly asDispatcher: AsDispatcher },
): NoteAnnouncedPayment {
  return async ({ creditorFiscalCode, iuv }) => {
    if (!/^\d{15,18}$/.test(iuv)) return false;
    const [tenant] = await deps.asDispatcher((tx) =>
      tx.query<{ id: string | null }>('select tenant_by_fiscal_code($1) as id', [creditorFiscalCode]),
    );
    const tenantId = tenant?.id ?? null;
    if (tenantId === null) return false;
    await deps.withTenant(tenantId, (tx) => addJobs(tx, [announcedCheck(iuv, deps.clock.now())]));
    return true;
  };
}
