import type { ActionType } from '../action-type';
import { fieldOf, sheetOf, templateOf } from '../../activities/declare';
import { run } from './run';

/** A notice by mail and in the area: it informs, it never makes a term run. */
export const notify: ActionType = {
  type: 'notify',
  name: { it: 'Avviso di cortesia', en: 'Courtesy notice' },
  description: {
    it: 'E-mail e messaggio nell’area personale, senza protocollo',
    en: 'E-mail and message in the personal area, not registered',
  },
  settingsForm: sheetOf(
    templateOf({ it: 'Testo', en: 'Text' }, { required: true }),
    fieldOf('kind', 'text', { it: 'Tipo di avviso', en: 'Kind of notice' }, { settings: { maxLength: 40 } }),
  ),
  run,
};
