import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Takes the signed form of the document that was issued; the action `keep-signed-document` puts it in its place. */
export const signDocument: ActivityType = {
  type: 'sign-document',
  name: { it: 'Firma del documento', en: 'Signing of the document' },
  description: {
    it: 'Chi firma carica il PDF firmato: si controlla che sia quel documento, firmato e intatto',
    en: 'Who signs uploads the signed PDF: it is checked to be that document, signed and whole',
  },
  performer: 'staff',
  outcomes: [
    {
      key: 'signed',
      name: { it: 'Carica il documento firmato', en: 'Upload the signed document' },
      tone: 'primary',
    },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
