import type { Answers, CompiledForm, Json, ServiceConfiguration } from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';

/** Whether what was granted can be renewed, and from when, as a form. */
export const RENEWAL_FORM: CompiledForm = toSettingsForm([
  {
    id: 'renewal',
    key: 'renewalPart',
    title: { it: 'Quando si rinnova', en: 'When it is renewed' },
    fields: [
      settingsField(
        'renewable',
        'yes-no',
        { it: 'Si può rinnovare online', en: 'It can be renewed online' },
        { required: true },
      ),
      settingsField(
        'fromDays',
        'integer',
        { it: 'Da quanti giorni prima della scadenza', en: 'From how many days before it ends' },
        {
          required: true,
          width: 'half',
          visibleWhen: { '==': [{ var: 'renewable' }, true] },
          settings: { min: 1, max: 365 },
        },
      ),
    ],
  },
]);

export function renewalAnswers(renewal: ServiceConfiguration['renewal']): Answers {
  return renewal === undefined ? { renewable: false } : { renewable: true, fromDays: renewal.fromDays };
}

export function renewalValue({ renewable, fromDays }: Answers): Json {
  return renewable === true && typeof fromDays === 'number' ? { fromDays } : null;
}
