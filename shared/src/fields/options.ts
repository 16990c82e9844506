import type { SectionDefinition } from '../definition';
import { localize, type Issue, type Locale, type Text } from '../kernel';
import { fieldOf, problem } from './define';
import { NO_ISSUES } from './type';

/** One option of a choice; `_id` never changes, and is also the value where none is written. */
export type Option = {
  readonly _id: string;
  readonly value: string | null;
  readonly label: Text;
  readonly help?: Text | null;
};
export type OptionSettings = { readonly options: readonly Option[] };

/** The repeat of a property sheet where options are written. */
export const OPTIONS_SECTION: SectionDefinition = {
  id: 'options',
  key: 'options',
  title: { it: 'Opzioni', en: 'Options' },
  repeat: { min: 1, max: 2000, itemTitle: { it: 'Opzione {n}', en: 'Option {n}' } },
  fields: [
    fieldOf('label', 'localized-text', { it: 'Testo', en: 'Text' }, { required: true }),
    fieldOf(
      'value',
      'text',
      { it: 'Valore nelle formule', en: 'Value in formulas' },
      {
        help: {
          it: 'Lettere minuscole, cifre e trattini. Se manca se ne usa uno automatico.',
          en: 'Lower-case letters, digits and hyphens. If missing, an automatic one is used.',
        },
        settings: {
          maxLength: 60,
          pattern: '[a-z0-9-]+',
          patternHelp: {
            it: 'Usa lettere minuscole, cifre e trattini.',
            en: 'Use lower-case letters, digits and hyphens.',
          },
        },
      },
    ),
    fieldOf('help', 'localized-text', { it: 'Spiegazione', en: 'Explanation' }),
  ],
};

export function valueOf(option: Option): string {
  return option.value ?? option._id;
}

export function optionLabel(options: readonly Option[], value: string, locale: Locale): string {
  const option = options.find((candidate) => valueOf(candidate) === value);
  return option === undefined ? value : localize(option.label, locale);
}

/** Options must exist and differ. */
export function checkOptions({ options }: OptionSettings): readonly Issue[] {
  if (options.length === 0) return [problem('settings-options', {}, 'options')];
  const values = options.map(valueOf);
  const twice = options.find((option, index) => values.indexOf(valueOf(option)) !== index);
  return twice === undefined
    ? NO_ISSUES
    : [problem('settings-option-twice', { value: valueOf(twice) }, `options.${twice._id}.value`)];
}
