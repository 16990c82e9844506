import type { ActionType } from '../action-type';
import { fieldOf, sheetOf } from '../../activities/declare';
import { run } from './run';

/** Registers as incoming what the citizen sent: the instance, or the answer that led here (DPR 445/2000 art. 53). */
export const registerIncoming: ActionType = {
  type: 'register-incoming',
  name: { it: 'Protocollo in entrata', en: 'Incoming registration' },
  description: { it: 'Registra quello che il cittadino ha inviato', en: 'Registers what the citizen sent' },
  settingsForm: sheetOf(fieldOf('subject', 'localized-text', { it: 'Oggetto', en: 'Subject' })),
  run,
};
