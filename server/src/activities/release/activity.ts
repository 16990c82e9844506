import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Gives the instance back to its office. */
export const release: ActivityType = {
  type: 'release',
  name: { it: 'Rimessa in coda', en: 'Release' },
  description: {
    it: 'La pratica torna disponibile per tutto l’ufficio',
    en: 'The instance is available to the whole office again',
  },
  performer: 'staff',
  outcomes: [{ key: 'released', name: { it: 'Rimetti in coda', en: 'Put back' }, tone: 'secondary' }],
  settingsForm: [],
  inputForm,
  perform,
};
