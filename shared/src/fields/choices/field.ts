import { ok } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import {
  checkOptions,
  CONDITIONAL_OPTIONS,
  optionLabel,
  OPTIONS_SECTION,
  valueOf,
  type OptionSettings,
} from '../options';
import { NO_ISSUES, type FieldType } from '../type';

export type ChoicesSettings = OptionSettings & { readonly min: number | null; readonly max: number | null };

/** Some options of a list. Value: the options' values, in the order of the list, without repetitions. */
export const choices: FieldType<readonly string[], ChoicesSettings> = {
  type: 'choices',
  group: 'choice',
  name: { it: 'Scelta multipla', en: 'Multiple choice' },
  description: { it: 'Una o più opzioni di un elenco', en: 'One or more options of a list' },
  valueType: { kind: 'list', of: { kind: 'choice' } },
  valueTypeFor: ({ options }) => ({ kind: 'list', of: { kind: 'choice', options: options.map(valueOf) } }),
  hasValue: true,
  missing: 'required-choices',
  frame: () => 'group',
  settingsForm: [
    OPTIONS_SECTION,
    ...sheet(
      fieldOf(
        'min',
        'integer',
        { it: 'Quante al minimo', en: 'How many at least' },
        { width: 'half', settings: { min: 0 } },
      ),
      fieldOf(
        'max',
        'integer',
        { it: 'Quante al massimo', en: 'How many at most' },
        { width: 'half', settings: { min: 1 } },
      ),
    ),
  ],
  defaultSettings: { options: [], min: null, max: null },
  ...CONDITIONAL_OPTIONS,
  checkSettings(settings) {
    const { min, max } = settings;
    return min !== null && max !== null && min > max
      ? [problem('settings-order', {}, 'min')]
      : checkOptions(settings);
  },
  parse(raw, { options }) {
    if (isMissing(raw)) return ok(null);
    const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    const values = list.filter((item) => typeof item === 'string');
    if (values.length !== list.length) return refuse('choice-unknown');
    const known = options.map(valueOf);
    const listed = known.filter((value) => values.includes(value));
    const unlisted = [...new Set(values)].filter((value) => !known.includes(value));
    return ok([...listed, ...unlisted]);
  },
  validator({ options, min, max }) {
    const known = new Set(options.map(valueOf));
    return (value) => {
      if (!value.every((item) => known.has(item))) return [problem('choice-unknown')];
      if (min !== null && value.length < min) return [problem('choices-min', { min })];
      return max !== null && value.length > max ? [problem('choices-max', { max })] : NO_ISSUES;
    };
  },
  print: (value, { options }, locale) =>
    (value ?? []).map((item) => optionLabel(options, item, locale)).join(', '),
};
