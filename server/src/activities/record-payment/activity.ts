import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** A payment that arrived without pagoPA, with its proof; the action `settle-payment` invalidates the notice and books it. */
export const recordPayment: ActivityType = {
  type: 'record-payment',
  name: { it: 'Pagamento fuori pagoPA', en: 'Payment outside pagoPA' },
  description: {
    it: 'Registra un pagamento arrivato in altro modo, con la prova',
    en: 'Records a payment that arrived another way, with its proof',
  },
  performer: 'staff',
  outcomes: [
    { key: 'recorded', name: { it: 'Registra il pagamento', en: 'Record the payment' }, tone: 'secondary' },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
