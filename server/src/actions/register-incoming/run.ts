import type { ActionContext, ActionOutcome } from '../action-type';
import { succeeded } from '../action-type';
import { CORRECTION_SUBJECT, correctionOf } from '../corrected';
import { registerInstance } from '../register-instance';

/** The first registration gives the instance its protocol number; later ones belong to what was added. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const corrected = correctionOf(context) !== undefined;
  const settings = corrected ? { subject: { ...CORRECTION_SUBJECT } } : context.settings;
  const registration = await registerInstance({ ...context, settings }, 'incoming');
  const protocol = registration.formatted;
  return succeeded({ ...registration }, (instance) => (instance.protocol === null ? { protocol } : {}));
}
