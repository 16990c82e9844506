import type { ActionType } from '../action-type';
import { fieldOf } from '../../activities/declare';
import { run } from './run';

/** Puts the issued document in force, with the facts that whoever checks it may see. */
export const activateDocument: ActionType = {
  type: 'activate-document',
  name: { it: 'Attiva il documento', en: 'Activate the document' },
  description: { it: 'Da qui il documento vale', en: 'From here the document is in force' },
  settingsForm: [
    {
      id: 'facts',
      key: 'facts',
      title: { it: 'Che cosa vede chi controlla', en: 'What a controller sees' },
      repeat: { min: 0, max: 10, itemTitle: { it: 'Dato {n}', en: 'Datum {n}' } },
      fields: [
        fieldOf('name', 'text', { it: 'Nome', en: 'Name' }, { required: true }),
        fieldOf('path', 'text', { it: 'Campo', en: 'Field' }, { required: true }),
      ],
    },
  ],
  run,
};
