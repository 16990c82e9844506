import { type Answers, type CompiledForm, type Json, type StampDutyConfiguration } from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';
import { fromText, toText } from '../to-text';
import { filled, itemsOf, numberOf, textOf } from './answers';
import { fieldsWhere, withChosen } from './form-fields';
import { optionSettings, type Named } from './option-settings';

const MODES: readonly Named[] = [
  {
    key: 'declared-serial',
    name: {
      it: 'Marca già comprata: si scrive il numero',
      en: 'Stamp already bought: its number is written',
    },
  },
  { key: 'exempt', name: { it: 'Esente dal bollo', en: 'Exempt' } },
];

/** The stamp duty on the request, as a form. */
export function stampForm(form: CompiledForm | undefined, stamp: StampDutyConfiguration): CompiledForm {
  const choices = fieldsWhere(form, ({ valueType }) => valueType.kind === 'choice');
  const fields = withChosen(choices, stamp.modeField);
  return toSettingsForm([
    {
      id: 'duty',
      key: 'duty',
      title: { it: 'Sulla domanda', en: 'On the request' },
      fields: [
        settingsField(
          'onInstance',
          'money',
          { it: 'Importo del bollo', en: 'Amount of the duty' },
          {
            required: true,
            width: 'half',
            help: {
              it: 'In euro. Zero se il bollo non è dovuto.',
              en: 'In euro. Zero where no duty is due.',
            },
          },
        ),
        settingsField(
          'modes',
          'choices',
          { it: 'Come si può assolvere', en: 'How it can be paid' },
          optionSettings(MODES),
        ),
        ...(fields.length === 0
          ? []
          : [
              settingsField(
                'modeField',
                'choice',
                { it: 'Campo in cui la persona sceglie', en: 'Field in which the person chooses' },
                {
                  ...optionSettings(fields),
                  help: {
                    it: 'Una scelta del modulo: con l’opzione «exempt» il bollo non si chiede.',
                    en: 'A choice of the form: with the option “exempt” no duty is asked.',
                  },
                },
              ),
            ]),
      ],
    },
    {
      id: 'exemptions',
      key: 'exemptions',
      title: { it: 'Esenzioni', en: 'Exemptions' },
      repeat: { min: 0, max: 20, itemTitle: { it: 'Esenzione {n}', en: 'Exemption {n}' } },
      fields: [
        settingsField(
          'label',
          'localized-text',
          { it: 'Chi è esente', en: 'Who is exempt' },
          { required: true },
        ),
      ],
    },
  ]);
}

export function stampAnswers({ onInstance, modes, modeField, exemptions }: StampDutyConfiguration): Answers {
  return filled({
    onInstance,
    modes: [...modes],
    modeField: modeField ?? null,
    exemptions: exemptions.map(({ key, label }) => ({ _id: key, label: fromText(label) })),
  });
}

export function stampValue(answers: Answers): Json {
  const modes = answers['modes'];
  const modeField = textOf(answers['modeField']);
  return {
    onInstance: numberOf(answers['onInstance']),
    modes: Array.isArray(modes) ? modes : [],
    ...(modeField === '' ? {} : { modeField }),
    exemptions: itemsOf(answers['exemptions']).map(({ _id, label }) => ({
      key: textOf(_id),
      label: { ...toText(label) },
    })),
  };
}
