import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** The member of staff who performs it becomes the assignee; leads nowhere, so that the other activities stay open. */
export const claim: ActivityType = {
  type: 'claim',
  name: { it: 'Presa in carico', en: 'Claim' },
  description: {
    it: 'Chi la esegue diventa responsabile della pratica',
    en: 'Whoever does it becomes the assignee',
  },
  performer: 'staff',
  outcomes: [{ key: 'claimed', name: { it: 'Prendi in carico', en: 'Claim' }, tone: 'primary' }],
  settingsForm: [],
  inputForm,
  perform,
};
