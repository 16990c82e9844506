import type { ActionType } from '../action-type';
import { fieldOf, sheetOf, templateOf } from '../../activities/declare';
import { run } from './run';

/** Issues the document of a template, or the PDF that was uploaded, with its number and verification code; its state is pending. */
export const generateDocument: ActionType = {
  type: 'generate-document',
  name: { it: 'Genera il documento', en: 'Generate the document' },
  description: {
    it: 'Rilascia il documento, ancora da attivare',
    en: 'Issues the document, still to be activated',
  },
  settingsForm: sheetOf(
    templateOf({ it: 'Modello', en: 'Template' }, { required: true }),
    fieldOf(
      'series',
      'text',
      { it: 'Serie della numerazione', en: 'Numbering series' },
      { settings: { maxLength: 40 } },
    ),
    fieldOf('validFrom', 'text', { it: 'Valido dal: campo', en: 'Valid from: field' }),
    fieldOf('validTo', 'text', { it: 'Valido al: campo', en: 'Valid to: field' }),
  ),
  run,
};
