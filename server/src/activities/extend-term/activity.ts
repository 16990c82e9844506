import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** More days for the decision, once, with a reason, before the term is over; its outcome bears the mark `extended`. */
export const extendTerm: ActivityType = {
  type: 'extend-term',
  name: { it: 'Proroga del termine', en: 'Extension of the term' },
  description: {
    it: 'Il responsabile allunga il termine, una volta sola e con un motivo',
    en: 'The manager lengthens the term, once and with a reason',
  },
  performer: 'staff',
  outcomes: [
    { key: 'extended', name: { it: 'Proroga il termine', en: 'Extend the term' }, tone: 'secondary' },
  ],
  settingsForm: sheetOf(
    fieldOf(
      'days',
      'integer',
      { it: 'Giorni proposti', en: 'Days proposed' },
      { settings: { min: 1, max: 180 } },
    ),
  ),
  inputForm,
  perform,
};
