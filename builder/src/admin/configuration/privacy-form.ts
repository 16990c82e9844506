import type { Answers, CompiledForm, Json, ServiceConfiguration } from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';
import { fromText, toText } from '../to-text';
import { filled, textOf } from './answers';

type Privacy = ServiceConfiguration['privacy'];

/** The privacy notice (arts 13 and 6 of Regulation (EU) 2016/679), as a form. */
export const PRIVACY_FORM: CompiledForm = toSettingsForm([
  {
    id: 'privacy',
    key: 'privacy',
    title: { it: 'Informativa', en: 'Notice' },
    fields: [
      settingsField(
        'version',
        'text',
        { it: 'Versione', en: 'Version' },
        {
          required: true,
          width: 'half',
          help: {
            it: 'Cambiala quando cambi il testo: resta scritta in ogni pratica.',
            en: 'Change it when the text changes: every request keeps it.',
          },
          settings: { maxLength: 40 },
        },
      ),
      settingsField(
        'notice',
        'localized-text',
        { it: 'Informativa breve', en: 'Short notice' },
        {
          required: true,
          settings: { multiline: true },
          help: {
            it: 'Si legge all’inizio della domanda: perché servono i dati, per quanto tempo, quali diritti.',
            en: 'Read at the beginning of the request: why data is needed, for how long, which rights.',
          },
        },
      ),
      settingsField(
        'legalBasis',
        'localized-text',
        { it: 'Base giuridica', en: 'Legal basis' },
        { required: true },
      ),
    ],
  },
]);

export function privacyAnswers({ version, notice, legalBasis }: Privacy): Answers {
  return filled({ version, notice: fromText(notice), legalBasis: fromText(legalBasis) });
}

export function privacyValue(answers: Answers): Json {
  return {
    version: textOf(answers['version']),
    notice: { ...toText(answers['notice']) },
    legalBasis: { ...toText(answers['legalBasis']) },
  };
}
