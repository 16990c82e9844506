import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Waits for the signal of an outside system. */
export const awaitAcknowledgement: ActivityType = {
  type: 'await-acknowledgement',
  name: { it: 'Attesa di una conferma', en: 'Waiting for an acknowledgement' },
  description: {
    it: 'Va avanti da sola quando un sistema esterno conferma',
    en: 'Goes on by itself when an outside system confirms',
  },
  performer: 'system',
  outcomes: [
    { key: 'acknowledged', name: { it: 'Confermato', en: 'Acknowledged' } },
    { key: 'refused', name: { it: 'Rifiutato', en: 'Refused' }, tone: 'danger' },
  ],
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
