import type { CompiledForm } from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { PersonRegistry, RegisteredPerson } from '../../ports/outside/person-registry';
import { foldText } from '../catalogue';
import { findOwnStreet } from './citizen-facts.repository';
import { foundValue, needsHousehold, needsRegistry, type RegistryReading } from './prefill-sources';
import { type PrefillSubject, readableInRegister } from './prefill-subject';

export interface RegistryRequest {
  readonly tenantId: string;
  readonly form: CompiledForm;
  readonly fiscalCode: string;
  /** Code of the procedure: the reason of the read, mandatory. */
  readonly purpose: string;
  readonly userId: string;
}

export interface RegistryDependencies {
  readonly withTenant: WithTenant;
  readonly personRegistryOf: (tenantId: string) => Promise<PersonRegistry>;
}

/** The same for a draft: of whom it may be asked at all, by whoever fills it in, for its service. */
export async function readRegistryFor(
  deps: RegistryDependencies,
  tenantId: string,
  subject: PrefillSubject,
  { form, content }: CompiledRelease,
): Promise<RegistryReading | undefined> {
  const fiscalCode = readableInRegister(subject);
  if (fiscalCode === undefined) return undefined;
  const purpose = content.service.slug;
  return readRegistry(deps, { tenantId, form, fiscalCode, purpose, userId: subject.viewer.id });
}

/**
 * Asks the national register for what the form needs, with no transaction open. Undefined when the form needs nothing of
 * it, it does not know the person, or it does not answer: a request can always be made without it.
 */
export async function readRegistry(
  deps: RegistryDependencies,
  request: RegistryRequest,
): Promise<RegistryReading | undefined> {
  if (!needsRegistry(request.form)) return undefined;
  const registry = await deps.personRegistryOf(request.tenantId);
  const found = foundValue(await registry.findPerson(request.fiscalCode, request.purpose, request.userId));
  if (found === undefined) return undefined;
  const { residence } = found.value;
  const place =
    residence === null
      ? { inTenant: false, streetId: null }
      : await deps.withTenant(request.tenantId, (tx) =>
          findOwnStreet(tx, {
            municipalityCode: residence.municipalityCode,
            folded: foldText(residence.street),
          }),
        );
  const household = await readHousehold(registry, request);
  return { person: found.value, readAt: found.readAt, household, ...place };
}

/** Who is dead or was written by mistake without a fiscal code is nobody a request can be made for. */
async function readHousehold(
  registry: PersonRegistry,
  { form, fiscalCode, purpose, userId }: RegistryRequest,
): Promise<readonly RegisteredPerson[]> {
  if (!needsHousehold(form)) return [];
  const members = foundValue(await registry.findHousehold(fiscalCode, purpose, userId));
  return (members?.value ?? []).map(({ person }) => person).filter(({ deceasedOn }) => deceasedOn === null);
}
