import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';
import { SILENT } from './silence';

/**
 * The opinion of an office (L. 241/1990 art. 16). When its own term passes the flow may end it with `silent`: the law lets the
 * administration go on without it.
 */
export const giveOpinion: ActivityType = {
  type: 'give-opinion',
  name: { it: 'Parere', en: 'Opinion' },
  description: {
    it: 'Un altro ufficio dà il suo parere; se tace si va avanti',
    en: 'Another office gives its opinion; if it is silent the request goes on',
  },
  performer: 'staff',
  outcomes: [
    { key: 'favourable', name: { it: 'Parere favorevole', en: 'In favour' }, tone: 'primary' },
    {
      key: 'conditions',
      name: { it: 'Favorevole con condizioni', en: 'In favour, with conditions' },
      tone: 'secondary',
    },
    { key: 'against', name: { it: 'Parere contrario', en: 'Against' }, tone: 'danger' },
    { key: SILENT, name: { it: 'Parere non arrivato', en: 'No opinion came' }, tone: 'secondary' },
  ],
  settingsForm: [],
  systemOutcomes: [SILENT],
  inputForm,
  perform,
};
