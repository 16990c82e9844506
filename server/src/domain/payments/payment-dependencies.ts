import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { DuesSource } from '../../ports/outside/dues-source';
import type { PaymentGateway } from '../../ports/outside/payment-gateway';

export interface PaymentDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  /** The payment platform that the municipality uses. */
  readonly gatewayOf: (tenantId: string) => Promise<PaymentGateway>;
  /** The system of taxes and fines; undefined where none is connected. */
  readonly duesOf: (tenantId: string) => Promise<DuesSource | undefined>;
  /** False for who asks for dues more often than a person would. */
  readonly mayAskDues: (tenantId: string, citizenId: string) => Promise<boolean>;
}
