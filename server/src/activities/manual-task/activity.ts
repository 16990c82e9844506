import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Work done outside the product, noted with its files. */
export const manualTask: ActivityType = {
  type: 'manual-task',
  name: { it: 'Compito manuale', en: 'Manual task' },
  description: {
    it: 'Un lavoro fatto fuori dal sistema, da segnare qui',
    en: 'Work done elsewhere, noted here',
  },
  performer: 'staff',
  outcomes: [{ key: 'done', name: { it: 'Fatto', en: 'Done' }, tone: 'primary' }],
  settingsForm: sheetOf(
    fieldOf(
      'instructions',
      'localized-text',
      { it: 'Istruzioni', en: 'Instructions' },
      { settings: { multiline: true } },
    ),
  ),
  inputForm,
  perform,
};
