import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** The applicant fills in again the fields asked and adds documents; registered as incoming by the action after it. */
export const answerSupplement: ActivityType = {
  type: 'answer-supplement',
  name: { it: 'Risposta alla richiesta', en: 'Answer to the request' },
  description: {
    it: 'Il cittadino corregge i dati chiesti e allega documenti',
    en: 'The citizen corrects the data asked and adds documents',
  },
  performer: 'citizen',
  outcomes: [{ key: 'answered', name: { it: 'Invia la risposta', en: 'Send the answer' }, tone: 'primary' }],
  settingsForm: [],
  inputForm,
  perform,
};
