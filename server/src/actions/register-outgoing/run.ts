import type { ActionContext, ActionOutcome } from '../action-type';
import { succeeded } from '../action-type';
import { registerInstance } from '../register-instance';

export async function run(context: ActionContext): Promise<ActionOutcome> {
  return succeeded({ ...(await registerInstance(context, 'outgoing')) });
}
