import type { ActivityType } from '../activity-type';
import { inputForm, perform } from './run';

/** Suspends, resumes or revokes what was issued (L. 241/1990 artt. 21-quater and 21-quinquies); `set-document-state` does it. */
export const changeDocument: ActivityType = {
  type: 'change-document',
  name: { it: 'Sospensione o revoca del documento', en: 'Suspension or revocation of the document' },
  description: {
    it: 'Sospende, riattiva o revoca il documento rilasciato, con i motivi',
    en: 'Suspends, resumes or revokes the document issued, with reasons',
  },
  performer: 'staff',
  outcomes: [
    {
      key: 'suspended',
      name: { it: 'Sospendi il documento', en: 'Suspend the document' },
      tone: 'secondary',
    },
    { key: 'resumed', name: { it: 'Riattiva il documento', en: 'Resume the document' }, tone: 'secondary' },
    { key: 'revoked', name: { it: 'Revoca il documento', en: 'Revoke the document' }, tone: 'danger' },
  ],
  settingsForm: [],
  inputForm,
  perform,
};
