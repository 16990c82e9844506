import type { ProtocolRegister, RegisterResult } from '../../ports/outside/protocol-register';
import { RegisterTrial, type RegisterTrialOutcome } from './register-settings.types';

/** Whether a register answers, and knows the municipality's offices and classification. Null is the product's own: always ready. */
export async function tryRegister(
  register: ProtocolRegister | null,
  offices: readonly string[],
  classification: string,
): Promise<RegisterTrial> {
  if (register === null) return trial('ready');
  const known = await register.offices();
  if (!known.ok) return trial(failureOf(known));
  const plan = await register.classifications();
  if (!plan.ok) return trial(failureOf(plan));
  const unknownOffices = offices.filter(
    (office) => !known.value.some(({ code, name }) => code === office || name === office),
  );
  const unknownClassification =
    classification !== '' && !plan.value.some(({ code }) => code === classification);
  const complete = unknownOffices.length === 0 && !unknownClassification;
  return trial(complete ? 'ready' : 'incomplete', { unknownOffices, unknownClassification });
}

function failureOf({ reason }: Extract<RegisterResult<never>, { readonly ok: false }>): RegisterTrialOutcome {
  return /^status 40[13]$/.test(reason) ? 'key' : 'silent';
}

function trial(
  outcome: RegisterTrialOutcome,
  missing: Partial<Pick<RegisterTrial, 'unknownOffices' | 'unknownClassification'>> = {},
): RegisterTrial {
  return Object.assign(new RegisterTrial(), {
    outcome,
    unknownOffices: [],
    unknownClassification: false,
    ...missing,
  });
}
