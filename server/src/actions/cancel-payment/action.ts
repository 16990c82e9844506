import type { ActionType } from '../action-type';
import { run } from './run';

/** Takes back what was not paid yet: after a lapse or a withdrawal nobody may pay for nothing. */
export const cancelPayment: ActionType = {
  type: 'cancel-payment',
  name: { it: 'Ritira il pagamento', en: 'Take the payment back' },
  description: { it: 'Annulla le posizioni non pagate', en: 'Cancels the positions not paid yet' },
  settingsForm: [],
  run,
};
