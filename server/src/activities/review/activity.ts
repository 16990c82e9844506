import type { ActivityType } from '../activity-type';
import { settingsForm } from './settings';
import { inputForm, perform } from './run';

/** A checklist with the values that the operator confirms where the tables say nothing. */
export const review: ActivityType = {
  type: 'review',
  name: { it: 'Istruttoria', en: 'Review' },
  description: {
    it: 'Una lista di controlli, con i valori da confermare',
    en: 'A checklist, with values to confirm',
  },
  performer: 'staff',
  outcomes: [
    { key: 'passed', name: { it: 'Controlli superati', en: 'Checks passed' }, tone: 'primary' },
    { key: 'noted', name: { it: 'Salva i controlli', en: 'Save the checks' }, tone: 'secondary' },
  ],
  settingsForm: settingsForm,
  inputForm,
  perform,
};
