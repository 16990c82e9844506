import type { ActionType } from '../action-type';
import { run } from './run';

/** From here on the document is its signed file; goes after the activity in which it was signed. */
export const keepSignedDocument: ActionType = {
  type: 'keep-signed-document',
  name: { it: 'Metti il documento firmato', en: 'Put the signed document in place' },
  description: {
    it: 'Il documento rilasciato diventa quello firmato; l’originale resta nel fascicolo',
    en: 'The document issued becomes the signed one; the original stays in the file',
  },
  settingsForm: [],
  run,
};
