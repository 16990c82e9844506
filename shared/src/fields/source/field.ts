import { SOURCES } from '../../definition';
import { localize, ok } from '../../kernel';
import { MAX_RADIO } from '../choice/field';
import { isMissing, problem, refuse } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

/** `paths`: the sources that are offered. */
export type SourceSettings = { readonly paths: readonly string[] };

/** Where a field gets its value from, in property sheets. Value: one of the paths of `SOURCES`. */
export const source: FieldType<string, SourceSettings> = {
  type: 'source',
  group: 'choice',
  name: { it: 'Fonte', en: 'Source' },
  description: { it: 'Da dove arriva un valore', en: 'Where a value comes from' },
  valueType: { kind: 'text' },
  hasValue: true,
  internal: true,
  frame: ({ paths }) => (paths.length <= MAX_RADIO ? 'group' : 'label'),
  settingsForm: [],
  defaultSettings: { paths: [...SOURCES.keys()] },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    return typeof raw === 'string' ? ok(raw.trim()) : refuse('choice-unknown');
  },
  validator: () => (value) => (SOURCES.has(value) ? NO_ISSUES : [problem('choice-unknown')]),
  print: (value, _settings, locale) =>
    value === null ? '' : localize(SOURCES.get(value)?.name, locale) || value,
};
