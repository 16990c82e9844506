import type { ActionContext, ActionOutcome } from '../action-type';
import { succeeded } from '../action-type';
import { registerInstance } from '../register-instance';

/** The first registration gives the instance its protocol number; later ones belong to what was added. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const registration = await registerInstance(context, 'incoming');
  const protocol = registration.formatted;
  return succeeded({ ...registration }, (instance) => (instance.protocol === null ? { protocol } : {}));
}
