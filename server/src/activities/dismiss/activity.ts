import type { ActivityType } from '../activity-type';
import { fieldOf, sheetOf } from '../declare';
import { inputForm, perform } from './run';

/** Closes without judging the merits, with a reason and the remedies. */
export const dismiss: ActivityType = {
  type: 'dismiss',
  name: { it: 'Annullamento', en: 'Dismissal' },
  description: {
    it: 'Chiude senza decidere nel merito: doppione, non competente, non lavorabile',
    en: 'Closes without judging the merits: duplicate, not competent, unprocessable',
  },
  performer: 'staff',
  outcomes: [{ key: 'dismissed', name: { it: 'Annulla la richiesta', en: 'Dismiss' }, tone: 'danger' }],
  settingsForm: sheetOf(
    fieldOf(
      'remedies',
      'localized-text',
      { it: 'Che cosa può fare il cittadino', en: 'What the citizen can do' },
      { settings: { multiline: true } },
    ),
  ),
  inputForm,
  perform,
};
