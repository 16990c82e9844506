import type { ActionType } from '../action-type';
import { fieldOf, sheetOf } from '../../activities/declare';
import { run } from './run';

/** Sends the plates to the gate system and waits until they are in force: a blocking one holds the next state meanwhile. */
export const activateAccess: ActionType = {
  type: 'activate-access',
  name: { it: 'Attiva l’accesso ai varchi', en: 'Activate access at the gates' },
  description: {
    it: 'Invia le targhe al sistema dei varchi e aspetta la conferma',
    en: 'Sends the plates to the gate system and waits for its acknowledgement',
  },
  settingsForm: sheetOf(
    fieldOf(
      'plates',
      'text',
      { it: 'Targhe: campo', en: 'Plates: field' },
      {
        required: true,
        help: { it: 'Per esempio vehicles.plate', en: 'For example vehicles.plate' },
      },
    ),
    fieldOf('zone', 'text', { it: 'Zona: campo', en: 'Zone: field' }, { required: true }),
    fieldOf('validFrom', 'text', { it: 'Valido dal: campo', en: 'Valid from: field' }),
    fieldOf('validTo', 'text', { it: 'Valido al: campo', en: 'Valid to: field' }),
  ),
  run,
};
