import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Remarks of the applicant on the notice of refusal, or the declaration that there are none (outcome `none`). */
export const answerPreRejection: ActivityType = {
  type: 'answer-pre-rejection',
  name: { it: 'Osservazioni al preavviso', en: 'Remarks on the notice' },
  description: {
    it: 'Il cittadino scrive le sue osservazioni o dichiara di non averne',
    en: 'The citizen writes remarks or says there are none',
  },
  performer: 'citizen',
  outcomes: [
    { key: 'remarks', name: { it: 'Invia le osservazioni', en: 'Send remarks' }, tone: 'primary' },
    { key: 'none', name: { it: 'Non ho osservazioni', en: 'I have no remarks' }, tone: 'secondary' },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
