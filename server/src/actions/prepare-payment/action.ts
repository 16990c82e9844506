import type { ActionType } from '../action-type';
import { run } from './run';

/** Makes the debt position of the frozen amount, in integer cents, and publishes it on the payment platform. */
export const preparePayment: ActionType = {
  type: 'prepare-payment',
  name: { it: 'Posizione debitoria', en: 'Debt position' },
  description: {
    it: 'Prepara e pubblica il pagamento dell’importo fissato; con zero passa oltre',
    en: 'Prepares and publishes the payment of the frozen amount; zero is passed over',
  },
  settingsForm: [],
  run,
};
