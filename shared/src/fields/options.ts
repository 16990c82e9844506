import type { SectionDefinition } from '../definition';
import { localize, type Issue, type Json, type Locale, type Text } from '../kernel';
import { fieldOf, problem } from './define';
import { NO_ISSUES, type ConditionalOption } from './type';

/** One option of a choice; `_id` never changes, and is also the value where none is written. */
export type Option = {
  readonly _id: string;
  readonly value: string | null;
  readonly label: Text;
  readonly help?: Text | null;
  /** Offered only where it holds. */
  readonly visibleWhen?: Json | null;
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
    fieldOf(
      'visibleWhen',
      'formula',
      { it: 'Si può scegliere se', en: 'May be chosen when' },
      {
        help: {
          it: 'Una formula, per esempio: resident == true. Se manca si può scegliere sempre.',
          en: 'A formula, for example: resident == true. If missing, it may always be chosen.',
        },
      },
    ),
  ],
};

export function valueOf(option: Option): string {
  return option.value ?? option._id;
}

/** What a type with options tells of those that are offered only under a condition. */
export const CONDITIONAL_OPTIONS = {
  conditionalOptions: ({ options }: OptionSettings): readonly ConditionalOption[] =>
    options.flatMap((option, index) =>
      option.visibleWhen == null
        ? []
        : [{ value: valueOf(option), when: option.visibleWhen, place: `options.${index}.visibleWhen` }],
    ),
  withoutOptions: <S extends OptionSettings>(settings: S, hidden: ReadonlySet<string>): S => ({
    ...settings,
    options: settings.options.filter((option) => !hidden.has(valueOf(option))),
  }),
} as const;

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
