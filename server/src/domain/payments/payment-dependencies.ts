import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { PaymentGateway } from '../../ports/outside/payment-gateway';

export interface PaymentDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  /** The payment platform that the municipality uses. */
  readonly gatewayOf: (tenantId: string) => Promise<PaymentGateway>;
}
