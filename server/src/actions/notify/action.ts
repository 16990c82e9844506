import type { ActionType } from '../action-type';
import { fieldOf, optionsOf, sheetOf, templateOf } from '../../activities/declare';
import { RECIPIENTS } from './recipients';
import { run } from './run';

/** A notice by mail and in the area: it informs, it never makes a term run. */
export const notify: ActionType = {
  type: 'notify',
  name: { it: 'Avviso di cortesia', en: 'Courtesy notice' },
  description: {
    it: 'Un’e-mail al cittadino, all’ufficio o a chi deve dare un parere, senza protocollo',
    en: 'A mail to the citizen, to the office or to whoever is asked for an opinion, not registered',
  },
  settingsForm: sheetOf(
    templateOf({ it: 'Testo', en: 'Text' }, { required: true }),
    fieldOf(
      'to',
      'choice',
      { it: 'A chi', en: 'To whom' },
      { settings: optionsOf(RECIPIENTS), help: { it: 'Vuoto: al cittadino.', en: 'Empty: to the citizen.' } },
    ),
    fieldOf('kind', 'text', { it: 'Tipo di avviso', en: 'Kind of notice' }, { settings: { maxLength: 40 } }),
  ),
  run,
};
