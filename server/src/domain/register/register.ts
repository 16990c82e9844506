import type {
  ProtocolRegister,
  Registration,
  RegistrationRequest,
} from '../../ports/outside/protocol-register';
import type { Register } from '../../ports/inside/register';
import type { WithTenant } from '../../platform/tenant-transaction';
import { findByReference, saveRegistration } from './registration.repository';

export interface RegisterDependencies {
  readonly withTenant: WithTenant;
  /** The register that the municipality has chosen. */
  readonly registerOf: (tenantId: string) => ProtocolRegister | Promise<ProtocolRegister>;
}

/** Registers once for each external reference: ours is looked up first, then the register's, only then a number is taken. */
export function createRegister(deps: RegisterDependencies): Register {
  return {
    async register(tenantId, instanceId, request) {
      const known = await deps.withTenant(tenantId, (tx) => findByReference(tx, request.externalReference));
      if (known !== undefined) {
        return { ...known, registeredAt: known.registeredAt.toISOString(), signature: '' };
      }
      const registration = await registerOutside(await deps.registerOf(tenantId), request);
      await deps.withTenant(tenantId, (tx) => saveRegistration(tx, instanceId, request, registration));
      return registration;
    },
  };
}

async function registerOutside(
  register: ProtocolRegister,
  request: RegistrationRequest,
): Promise<Registration> {
  return (await register.findByReference(request.externalReference)) ?? (await register.register(request));
}
