import { fieldOf, paragraphOf, sheetOf } from '../../activities/declare';
import type { ActionType } from '../action-type';
import { run } from './run';

/** Sends the file of an instance to another body by certified mail, registered as outgoing. */
export const transmit: ActionType = {
  type: 'transmit',
  name: { it: 'Trasmetti a un altro ente', en: 'Transmit to another body' },
  description: {
    it: 'Protocolla in uscita e manda per PEC documenti e dati della pratica',
    en: 'Registers as outgoing and sends documents and data of the request by certified mail',
  },
  settingsForm: sheetOf(
    fieldOf('body', 'text', { it: 'Ente', en: 'Body' }, { required: true, settings: { maxLength: 120 } }),
    fieldOf('to', 'email', { it: 'PEC dell’ente', en: 'Certified mailbox of the body' }, { required: true }),
    fieldOf('subject', 'localized-text', { it: 'Oggetto', en: 'Subject' }),
    paragraphOf('text', { it: 'Testo', en: 'Text' }, { required: true }),
    fieldOf('attachDocument', 'yes-no', {
      it: 'Allega l’ultimo documento rilasciato',
      en: 'Attach the last document issued',
    }),
    fieldOf('attachAnswers', 'yes-no', {
      it: 'Allega i documenti della domanda',
      en: 'Attach the documents of the request',
    }),
  ),
  run,
};
