import { ok, type Json } from '../../kernel';
import { isMissing, problem, refuse } from '../define';
import {
  checkOptions,
  CONDITIONAL_OPTIONS,
  optionLabel,
  OPTIONS_SECTION,
  valueOf,
  type OptionSettings,
} from '../options';
import { NO_ISSUES, type FieldType } from '../type';

/** Up to this many options are radio buttons, up to MAX_SELECT a select, more an autocomplete (Modello Comuni). */
export const MAX_RADIO = 5;
export const MAX_SELECT = 10;

/** One option of a list. Value: the option's value. */
export const choice: FieldType<string, OptionSettings> = {
  type: 'choice',
  group: 'choice',
  name: { it: 'Scelta singola', en: 'Single choice' },
  description: { it: 'Una sola opzione di un elenco', en: 'One option of a list' },
  valueType: { kind: 'choice' },
  valueTypeFor: ({ options }) => ({ kind: 'choice', options: options.map(valueOf) }),
  hasValue: true,
  missing: 'required-choice',
  frame: ({ options }) => (options.length <= MAX_RADIO ? 'group' : 'label'),
  settingsForm: [OPTIONS_SECTION],
  defaultSettings: { options: [] },
  ...CONDITIONAL_OPTIONS,
  checkSettings: checkOptions,
  isCanonical: (raw) => typeof raw === 'string' && raw !== '' && raw.trim() === raw,
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    return typeof raw === 'string' ? ok(raw.trim()) : refuse('choice-unknown');
  },
  acceptor({ options }) {
    const known = new Set<Json>(
      options.map(valueOf).filter((value) => value !== '' && value.trim() === value),
    );
    return (raw) => known.has(raw);
  },
  validator({ options }) {
    const known = new Set(options.map(valueOf));
    return (value) => (known.has(value) ? NO_ISSUES : [problem('choice-unknown')]);
  },
  print: (value, { options }, locale) => (value === null ? '' : optionLabel(options, value, locale)),
};
