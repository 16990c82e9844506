import type { ActivityType } from '../activity-type';
import { awaitCheck } from '../await-check';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** The refusal on the merits: with its reasons, and answering the remarks where there were some (L. 241/1990 artt. 3 and 10-bis). */
export const reject: ActivityType = {
  type: 'reject',
  name: { it: 'Rigetto', en: 'Refusal' },
  description: {
    it: 'Respinge la richiesta e risponde alle osservazioni',
    en: 'Refuses the request and answers the remarks',
  },
  performer: 'staff',
  whyNot: awaitCheck,
  outcomes: [{ key: 'rejected', name: { it: 'Respingi', en: 'Refuse' }, tone: 'danger' }],
  settingsForm: sheetOf(
    fieldOf(
      'remedies',
      'localized-text',
      { it: 'Come fare ricorso', en: 'How to appeal' },
      { required: true, settings: { multiline: true } },
    ),
  ),
  inputForm,
  perform,
};
