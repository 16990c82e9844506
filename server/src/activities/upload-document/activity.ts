import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Puts documents of the office, or of somebody else, into the file of the instance. */
export const uploadDocument: ActivityType = {
  type: 'upload-document',
  name: { it: 'Caricamento di documenti', en: 'Upload of documents' },
  description: {
    it: 'Mette nel fascicolo documenti dell’ufficio, con che cosa sono',
    en: 'Puts documents of the office into the file, saying what they are',
  },
  performer: 'staff',
  outcomes: [
    { key: 'uploaded', name: { it: 'Carica i documenti', en: 'Upload the documents' }, tone: 'secondary' },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
