import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf, templateOf } from '../declare';
import { inputForm, perform } from './run';

/** Prepares the document that the action `generate-document` issues: from a template, previewed, or from an uploaded PDF. */
export const issueDocument: ActivityType = {
  type: 'issue-document',
  name: { it: 'Rilascio del documento', en: 'Issuing of the document' },
  description: {
    it: 'Da modello o da un PDF caricato, con anteprima',
    en: 'From a template or an uploaded PDF, with preview',
  },
  performer: 'staff',
  outcomes: [{ key: 'issued', name: { it: 'Rilascia', en: 'Issue' }, tone: 'primary' }],
  settingsForm: sheetOf(
    templateOf({ it: 'Modello del documento', en: 'Template of the document' }, { required: true }),
    fieldOf('allowUpload', 'yes-no', {
      it: 'Si può caricare un PDF al posto del modello',
      en: 'A PDF may be uploaded instead',
    }),
  ),
  inputForm,
  perform,
};
