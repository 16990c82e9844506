import type { Answers, CompiledForm, DerivedValue, Json } from '@istanze/shared';
import { settingsField, toSettingsForm } from '../settings-form';
import { fromText, toText } from '../to-text';
import { filled, itemsOf, textOf } from './answers';
import { optionSettings, type Named } from './option-settings';

/** Values that the municipality's civic ranges give for an address of the form, as a form. */
export function derivedForm(sets: readonly Named[], addresses: readonly Named[]): CompiledForm {
  return toSettingsForm([
    {
      id: 'derived',
      key: 'derived',
      title: { it: 'Valori', en: 'Values' },
      repeat: { min: 0, max: 10, itemTitle: { it: 'Valore {n}', en: 'Value {n}' } },
      fields: [
        settingsField('label', 'localized-text', { it: 'Nome', en: 'Name' }, { required: true }),
        settingsField(
          'key',
          'text',
          { it: 'Nome nelle formule', en: 'Name in formulas' },
          {
            required: true,
            width: 'half',
            help: {
              it: 'Solo lettere e cifre, senza spazi: «zona». Si usa anche nei testi, fra parentesi graffe.',
              en: 'Letters and digits alone: “zone”. Texts use it too, between braces.',
            },
            settings: {
              maxLength: 40,
              pattern: '[a-zA-Z][a-zA-Z0-9]*',
              patternHelp: {
                it: 'Comincia con una lettera; poi lettere e cifre, senza spazi.',
                en: 'Begin with a letter; then letters and digits, without spaces.',
              },
            },
          },
        ),
        settingsField(
          'address',
          'choice',
          { it: 'Indirizzo da cui si ricava', en: 'Address it comes from' },
          { required: true, ...optionSettings(addresses) },
        ),
        settingsField(
          'set',
          'choice',
          { it: 'Elenco di vie e numeri civici', en: 'List of streets and civic numbers' },
          { required: true, ...optionSettings(sets) },
        ),
      ],
    },
  ]);
}

export function derivedAnswers(derived: readonly DerivedValue[]): Answers {
  return {
    derived: derived.map(({ key, label, set, address }) =>
      filled({ _id: key, key, label: fromText(label ?? { it: key }), set, address }),
    ),
  };
}

export function derivedValue(answers: Answers): Json {
  return itemsOf(answers['derived']).map(({ key, label, set, address }) => ({
    key: textOf(key),
    label: { ...toText(label) },
    kind: 'civic-range',
    set: textOf(set),
    address: textOf(address),
  }));
}
