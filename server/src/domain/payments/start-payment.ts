import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import { getCitizen } from '../../graphql/get-viewer';
import {
  type NotAllowed,
  notAllowed,
  type PaymentUnavailable,
  paymentUnavailable,
} from '../../graphql/refusals';
import { addJobs } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { quickChecks } from './check-jobs';
import { type DebtPositionRow, findPosition, movePosition } from './debt-position.repository';
import { CheckoutPayload } from './debt-position.types';
import { checkDues } from './dues-of-position';
import type { PaymentDependencies } from './payment-dependencies';
import { toPositionRequest } from './position-request';
import { isUuid } from '../../platform/is-uuid';

export type StartPayment = (
  ctx: RequestContext,
  positionId: string,
  returnUrl: string,
) => Promise<CheckoutPayload | PaymentUnavailable | NotAllowed>;

/** Address of the payment page for the person's own position. Coming back from it proves nothing: receipts do. */
export function createStartPayment(deps: PaymentDependencies): StartPayment {
  return async (ctx, positionId, returnUrl) => {
    const payer = getCitizen(ctx);
    if (!returnUrl.startsWith(`${ctx.origin}/`)) return notAllowed('reason.return-elsewhere');
    const { position, email } = await deps.withTenant(ctx.tenantId, (tx) =>
      findOwn(tx, positionId, payer.id),
    );
    const obstacle = OBSTACLES[position.state];
    if (obstacle !== undefined) return notAllowed(obstacle);
    const dues = await checkDues(ctx.tenantId, position, deps);
    if (dues === 'unavailable') return paymentUnavailable('reason.dues-unavailable');
    if (dues === 'changed') return notAllowed('reason.dues-changed');
    const gateway = await deps.gatewayOf(ctx.tenantId);
    const opened = await gateway.openCheckout({ position: toPositionRequest(position), email, returnUrl });
    if (!opened.ok) return paymentUnavailable(`reason.payment-${opened.kind}`);
    await deps.withTenant(ctx.tenantId, async (tx) => {
      await movePosition(tx, position.id, ['published'], 'paying');
      await addJobs(tx, [quickChecks(position, deps.clock.now())]);
    });
    return Object.assign(new CheckoutPayload(), { url: opened.value.url });
  };
}

const OBSTACLES: Readonly<Partial<Record<DebtPositionRow['state'], string>>> = {
  draft: 'reason.payment-not-ready',
  verifying: 'reason.payment-verifying',
  paid: 'reason.already-paid',
  reported: 'reason.already-paid',
  expired: 'reason.payment-expired',
  cancelled: 'reason.payment-cancelled',
};

/** The debtor, and who acts for them today. */
async function mayPay(
  tx: TenantTransaction,
  { citizenId, instanceId }: DebtPositionRow,
  payerId: string,
): Promise<boolean> {
  if (citizenId === payerId) return true;
  const rows = await tx.query<{ id: string }>(
    'select id from acted_instances($1) as id where id = $2',
    [payerId, instanceId],
    'position_of_represented',
  );
  return rows.length === 1;
}

async function findOwn(
  tx: TenantTransaction,
  id: string,
  citizenId: string,
): Promise<{ readonly position: DebtPositionRow; readonly email: string | null }> {
  const position = isUuid(id) ? await findPosition(tx, id) : undefined;
  if (position === undefined || !(await mayPay(tx, position, citizenId))) throw new NotFoundError('position');
  const [citizen] = await tx.query<{ email: string | null }>(
    'select email from citizen where tenant_id = $1 and id = $2',
    [tx.tenantId, citizenId],
    'citizen_email',
  );
  return { position, email: citizen?.email ?? null };
}
