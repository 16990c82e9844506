import { fieldOf } from '../../activities/declare';
import type { ActionType } from '../action-type';
import { run } from './run';

/** Tells another system of the municipality: signed JSON over HTTPS, to hosts it allowed, with a key that stays the same. */
export const callWebhook: ActionType = {
  type: 'call-webhook',
  name: { it: 'Avvisa un altro sistema', en: 'Tell another system' },
  description: {
    it: 'Manda un messaggio firmato (HTTPS, JSON) a un sistema autorizzato dal Comune',
    en: 'Sends a signed message (HTTPS, JSON) to a system that the municipality allowed',
  },
  settingsForm: [
    {
      id: 'call',
      key: 'call',
      title: { it: 'Chiamata', en: 'Call' },
      fields: [
        fieldOf(
          'url',
          'text',
          { it: 'Indirizzo (https://…)', en: 'Address (https://…)' },
          { required: true, settings: { maxLength: 500 } },
        ),
        fieldOf(
          'event',
          'text',
          { it: 'Nome dell’evento', en: 'Name of the event' },
          { required: true, settings: { maxLength: 60 } },
        ),
      ],
    },
    {
      id: 'facts',
      key: 'facts',
      title: { it: 'Dati da mandare', en: 'Data to send' },
      help: {
        it: 'Solo quelli che il ricevente può avere. Senza, parte solo lo stato della pratica.',
        en: 'Only those the receiver may have. Without any, only the state of the request is sent.',
      },
      repeat: { min: 0, max: 20, itemTitle: { it: 'Dato {n}', en: 'Datum {n}' } },
      fields: [
        fieldOf('name', 'text', { it: 'Nome', en: 'Name' }, { required: true }),
        fieldOf('path', 'text', { it: 'Campo', en: 'Field' }, { required: true }),
      ],
    },
  ],
  run,
};
