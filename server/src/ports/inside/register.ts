import type { Registration, RegistrationRequest } from '../outside/protocol-register';

/** The register as activities use it: through the tenant's provider, never twice for one external reference. */
export interface Register {
  register(tenantId: string, instanceId: string, request: RegistrationRequest): Promise<Registration>;
}
