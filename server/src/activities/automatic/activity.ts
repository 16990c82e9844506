import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Needs `automatic` in the flow: performed when its before-actions have succeeded, with the first outcome whose guard holds. */
export const automatic: ActivityType = {
  type: 'automatic',
  name: { it: 'Passaggio automatico', en: 'Automatic step' },
  description: {
    it: 'Prende da sola il primo esito la cui condizione è vera',
    en: 'Takes by itself the first outcome whose condition is true',
  },
  performer: 'system',
  outcomes: [{ key: 'done', name: { it: 'Fatto', en: 'Done' } }],
  settingsForm: [],
  inputForm,
  perform,
};
