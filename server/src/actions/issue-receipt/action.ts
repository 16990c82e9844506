import type { ActionType } from '../action-type';
import { run } from './run';

/** Makes the receipt of the submission with the contents of L. 241/1990 art. 8 (art. 18-bis). */
export const issueReceipt: ActionType = {
  type: 'issue-receipt',
  name: { it: 'Ricevuta', en: 'Receipt' },
  description: { it: 'Prepara la ricevuta con il riepilogo', en: 'Makes the receipt with the summary' },
  settingsForm: [],
  run,
};
