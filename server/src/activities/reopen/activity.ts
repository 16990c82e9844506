import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Takes a closed procedure up again in self-protection (L. 241/1990 artt. 21-quinquies and 21-nonies): the manager, with reasons. */
export const reopen: ActivityType = {
  type: 'reopen',
  name: { it: 'Riapertura in autotutela', en: 'Reopening in self-protection' },
  description: {
    it: 'Riapre una pratica conclusa, con i motivi',
    en: 'Takes a closed request up again, with reasons',
  },
  performer: 'staff',
  outcomes: [
    { key: 'reopened', name: { it: 'Riapri la pratica', en: 'Reopen the request' }, tone: 'danger' },
  ],
  settingsForm: sheetOf(
    fieldOf(
      'withinDays',
      'integer',
      { it: 'Entro quanti giorni dalla chiusura', en: 'Within how many days of the closing' },
      {
        settings: { min: 1, max: 3650 },
        help: { it: 'Vuoto: senza limite.', en: 'Empty: no limit.' },
      },
    ),
  ),
  inputForm,
  perform,
};
