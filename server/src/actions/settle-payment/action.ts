import type { ActionType } from '../action-type';
import { run } from './run';

/** Books the payment that `record-payment` describes: the notice is invalidated at the platform first, so nobody pays twice. */
export const settlePayment: ActionType = {
  type: 'settle-payment',
  name: { it: 'Chiude il pagamento fuori pagoPA', en: 'Settle the payment outside pagoPA' },
  description: {
    it: 'Annulla l’avviso pagoPA, poi segna pagata la posizione',
    en: 'Invalidates the pagoPA notice, then marks the position paid',
  },
  settingsForm: [],
  run,
};
