import type { Clock } from '../../ports/outside/clock';
import type {
  ProtocolRegister,
  Registration,
  RegistrationRequest,
  RegisterPaper,
} from '../../ports/outside/protocol-register';
import type { OrderedPaper, Register, RegisterOrder } from '../../ports/inside/register';
import type { WithTenant } from '../../platform/tenant-transaction';
import { endPending, findPending } from './pending-registration.repository';
import { registerOutside } from './register-outside';
import { findByReference, saveRegistration } from './registration.repository';

/** The register that a municipality has chosen, and how long it may be silent. */
export interface ChosenRegister {
  readonly register: ProtocolRegister;
  /** After so many minutes without it the staff is told. */
  readonly alertAfterMinutes: number;
  /** Then too, what waits gets a number of the emergency register: only where its use was authorised (art. 63). */
  readonly emergencySeries: boolean;
}

export interface RegisterDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly registerOf: (tenantId: string) => Promise<ChosenRegister>;
  readonly readFile: (tenantId: string, fileId: string) => Promise<Uint8Array>;
}

/** Registers once for each external reference, however often it is asked and whatever gets lost on the way. */
export function createRegister(deps: RegisterDependencies): Register {
  return {
    async register(tenantId, instanceId, order) {
      const { known, pending } = await deps.withTenant(tenantId, async (tx) => ({
        known: await findByReference(tx, order.externalReference),
        pending: await findPending(tx, order.externalReference),
      }));
      const given =
        known === undefined
          ? undefined
          : { ...known, registeredAt: known.registeredAt.toISOString(), signature: '' };
      if (given !== undefined && pending === undefined) return given;
      const chosen = await deps.registerOf(tenantId);
      const request = toRequest(deps, tenantId, order);
      if (!chosen.register.registersOnce)
        return registerOutside(deps, chosen, { tenantId, instanceId, request, given });
      if (pending !== undefined)
        await deps.withTenant(tenantId, (tx) => endPending(tx, pending.id, deps.clock.now()));
      return given ?? registerInside(deps, { tenantId, instanceId, request }, chosen.register);
    },
  };
}

async function registerInside(
  { withTenant }: RegisterDependencies,
  {
    tenantId,
    instanceId,
    request,
  }: Readonly<{ tenantId: string; instanceId: string; request: RegistrationRequest }>,
  register: ProtocolRegister,
): Promise<Registration> {
  const answer = await register.register(request);
  if (!answer.ok) throw new Error(`The register did not take an entry: ${answer.reason}`);
  await withTenant(tenantId, (tx) => saveRegistration(tx, instanceId, request, answer.value));
  return answer.value;
}

function toRequest(deps: RegisterDependencies, tenantId: string, order: RegisterOrder): RegistrationRequest {
  const paper = (ordered: OrderedPaper): RegisterPaper => ({
    name: ordered.name,
    sha256: ordered.sha256,
    content: () =>
      'text' in ordered
        ? Promise.resolve(Buffer.from(ordered.text, 'utf8'))
        : deps.readFile(tenantId, ordered.fileId),
  });
  return { ...order, document: paper(order.document), attachments: order.attachments.map(paper) };
}
