import type { ActionType } from '../action-type';
import { fieldOf, optionsOf, sheetOf, templateOf } from '../../activities/declare';
import { KINDS } from './kinds';
import { run } from './run';

/** A legal notice to the applicant: written down, undoable for a while, then registered as outgoing and sent, each once. */
export const sendCommunication: ActionType = {
  type: 'send-communication',
  name: { it: 'Comunicazione', en: 'Communication' },
  description: {
    it: 'Un atto con valore legale: si protocolla da sola in uscita e parte',
    en: 'A legal notice: it registers itself as outgoing and leaves',
  },
  settingsForm: sheetOf(
    templateOf({ it: 'Testo', en: 'Text' }, { required: true }),
    fieldOf(
      'kind',
      'choice',
      { it: 'Che cosa comunica', en: 'What it says' },
      { required: true, settings: optionsOf(KINDS) },
    ),
    fieldOf(
      'undoSeconds',
      'integer',
      { it: 'Secondi per ripensarci', en: 'Seconds to take it back' },
      { settings: { min: 0, max: 600 } },
    ),
    fieldOf('attachDocument', 'yes-no', {
      it: 'Allega l’ultimo documento rilasciato',
      en: 'Attach the last document issued',
    }),
  ),
  run,
};
