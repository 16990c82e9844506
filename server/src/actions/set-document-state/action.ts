import { fieldOf, optionsOf, sheetOf } from '../../activities/declare';
import type { ActionType } from '../action-type';
import { DOCUMENT_CHANGES } from './changes';
import { run } from './run';

/** Suspends, resumes or revokes the document of the instance: whoever checks its code reads it at once. */
export const setDocumentState: ActionType = {
  type: 'set-document-state',
  name: { it: 'Cambia lo stato del documento', en: 'Change the state of the document' },
  description: {
    it: 'Sospende, riattiva o revoca l’ultimo documento rilasciato',
    en: 'Suspends, resumes or revokes the last document issued',
  },
  settingsForm: sheetOf(
    fieldOf(
      'change',
      'choice',
      { it: 'Che cosa fa', en: 'What it does' },
      { required: true, settings: optionsOf(DOCUMENT_CHANGES.map(({ key, name }) => [key, name] as const)) },
    ),
  ),
  run,
};
