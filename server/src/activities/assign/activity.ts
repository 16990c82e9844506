import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Gives the instance to a member of its office. */
export const assign: ActivityType = {
  type: 'assign',
  name: { it: 'Assegnazione', en: 'Assignment' },
  description: {
    it: 'Il responsabile affida la pratica a una persona dell’ufficio',
    en: 'The manager gives the instance to a person of the office',
  },
  performer: 'staff',
  outcomes: [{ key: 'assigned', name: { it: 'Assegna', en: 'Assign' }, tone: 'secondary' }],
  settingsForm: [],
  inputForm,
  perform,
};
