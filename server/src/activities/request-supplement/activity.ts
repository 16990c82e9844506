import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Asks the applicant for what is missing (L. 241/1990 art. 2 c. 7 and art. 6). */
export const requestSupplement: ActivityType = {
  type: 'request-supplement',
  name: { it: 'Richiesta di integrazioni', en: 'Supplement request' },
  description: {
    it: 'Chiede dati o documenti che mancano; la prima sospende il termine',
    en: 'Asks for missing data or documents; the first one suspends the term',
  },
  performer: 'staff',
  outcomes: [{ key: 'asked', name: { it: 'Chiedi integrazioni', en: 'Ask for more' }, tone: 'secondary' }],
  settingsForm: sheetOf(
    fieldOf(
      'days',
      'integer',
      { it: 'Giorni per rispondere', en: 'Days to answer' },
      { settings: { min: 1, max: 90 } },
    ),
  ),
  inputForm,
  perform,
};
