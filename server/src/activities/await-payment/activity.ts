import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Waits for the signal `payment`, given by receipts and polls alike. */
export const awaitPayment: ActivityType = {
  type: 'await-payment',
  name: { it: 'Attesa del pagamento', en: 'Waiting for the payment' },
  description: {
    it: 'Va avanti da sola quando il pagamento è confermato',
    en: 'Goes on by itself when the payment is confirmed',
  },
  performer: 'system',
  outcomes: [{ key: 'paid', name: { it: 'Pagato', en: 'Paid' } }],
  settingsForm: sheetOf(
    fieldOf(
      'signal',
      'text',
      { it: 'Che cosa aspetta', en: 'What it waits for' },
      { required: true, settings: { maxLength: 40 } },
    ),
  ),
  inputForm,
  perform,
};
