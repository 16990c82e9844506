import { fieldOf, optionsOf, sectionOf } from '../../activities/declare';
import type { ActionType } from '../action-type';
import { run } from './run';

/** Begins an instance of another service for the same person; the two show each other. */
export const startInstance: ActionType = {
  type: 'start-instance',
  name: { it: 'Avvia un’altra istanza', en: 'Start another request' },
  description: {
    it: 'Apre per la stessa persona una pratica di un altro servizio, con i dati di questa; le due restano collegate',
    en: 'Opens a request of another service for the same person, with data of this one; the two stay linked',
  },
  settingsForm: [
    sectionOf(
      'other',
      { it: 'Altra istanza', en: 'Other request' },
      fieldOf(
        'service',
        'text',
        { it: 'Servizio', en: 'Service' },
        {
          required: true,
          settings: { maxLength: 120 },
          help: {
            it: 'L’ultima parte dell’indirizzo della sua scheda, per esempio passo-carrabile',
            en: 'The last part of the address of its page, for example passo-carrabile',
          },
        },
      ),
      fieldOf(
        'mode',
        'choice',
        { it: 'Come comincia', en: 'How it begins' },
        {
          required: true,
          settings: optionsOf([
            [
              'draft',
              {
                it: 'Bozza che la persona completa e invia',
                en: 'Draft that the person completes and sends',
              },
            ],
            ['send', { it: 'Avviata subito dall’ufficio', en: 'Started at once by the office' }],
          ]),
        },
      ),
    ),
    {
      id: 'values',
      key: 'values',
      title: { it: 'Dati da portare', en: 'Data to carry over' },
      help: {
        it: 'Nome e codice fiscale passano da soli. Gli allegati restano nella pratica di partenza.',
        en: 'Name and fiscal code pass by themselves. Attachments stay with the first request.',
      },
      repeat: { min: 0, max: 60, itemTitle: { it: 'Dato {n}', en: 'Datum {n}' } },
      fields: [
        fieldOf(
          'path',
          'text',
          { it: 'Campo di questo modulo', en: 'Field of this form' },
          { required: true },
        ),
        fieldOf(
          'to',
          'text',
          { it: 'Campo dell’altro modulo', en: 'Field of the other form' },
          { required: true },
        ),
      ],
    },
  ],
  run,
};
