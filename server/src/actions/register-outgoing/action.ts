import type { ActionType } from '../action-type';
import { fieldOf, sheetOf } from '../../activities/declare';
import { run } from './run';

/** Registers as outgoing an act that leaves without a communication, which registers itself. */
export const registerOutgoing: ActionType = {
  type: 'register-outgoing',
  name: { it: 'Protocollo in uscita', en: 'Outgoing registration' },
  description: {
    it: 'Registra un atto che parte, quando non lo fa la comunicazione',
    en: 'Registers an act that leaves, where the communication does not',
  },
  settingsForm: sheetOf(fieldOf('subject', 'localized-text', { it: 'Oggetto', en: 'Subject' })),
  run,
};
