import type { ActionType } from '../action-type';
import { run } from './run';

/** Computes the fees of the release on the answers and keeps them with the instance; from here on `facts.amountDue` says what is due. */
export const freezeQuote: ActionType = {
  type: 'freeze-quote',
  name: { it: 'Fissa l’importo', en: 'Freeze the amount' },
  description: {
    it: 'Calcola le tariffe e le fissa: da qui non cambiano più',
    en: 'Computes the fees and freezes them: they change no more',
  },
  settingsForm: [],
  run,
};
