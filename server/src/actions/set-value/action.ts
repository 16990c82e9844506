import type { ActionType } from '../action-type';
import { fieldOf, sheetOf } from '../../activities/declare';
import { run } from './run';

/** Computes a formula over answers and derived values and keeps the result among the derived values. */
export const setValue: ActionType = {
  type: 'set-value',
  name: { it: 'Imposta un valore', en: 'Set a value' },
  description: {
    it: 'Calcola un valore e lo conserva con la pratica',
    en: 'Computes a value and keeps it with the instance',
  },
  settingsForm: sheetOf(
    fieldOf(
      'key',
      'text',
      { it: 'Nome del valore', en: 'Name of the value' },
      { required: true, settings: { maxLength: 60 } },
    ),
    fieldOf('formula', 'paragraph', { it: 'Formula', en: 'Formula' }, { required: true }),
  ),
  run,
};
