import type { ActivityType } from '../activity-type';
import { inputForm, perform, whyNot } from './run';

/** Communication of the reasons against acceptance (L. 241/1990 art. 10-bis): ten days for remarks from delivery. */
export const preRejection: ActivityType = {
  type: 'pre-rejection',
  name: { it: 'Preavviso di rigetto', en: 'Notice of refusal' },
  description: {
    it: 'Comunica i motivi che ostano; il cittadino ha dieci giorni',
    en: 'Tells the reasons against; the citizen has ten days',
  },
  performer: 'staff',
  outcomes: [{ key: 'sent', name: { it: 'Invia il preavviso', en: 'Send the notice' }, tone: 'danger' }],
  settingsForm: [],
  whyNot,
  inputForm,
  perform,
};
