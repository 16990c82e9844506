import { ok } from '../../kernel';
import { isMissing, refuse } from '../define';
import { NO_SETTINGS, type NoSettings } from '../code-type';
import { NO_ISSUES, type FieldType } from '../type';
import { words } from '../words';

const TYPED: Readonly<Record<string, boolean>> = {
  true: true,
  sì: true,
  si: true,
  yes: true,
  false: false,
  no: false,
};

/** A question answered by yes or no, never preset. Value: boolean. */
export const yesNo: FieldType<boolean, NoSettings> = {
  type: 'yes-no',
  group: 'choice',
  name: { it: 'Sì o no', en: 'Yes or no' },
  description: { it: 'Una domanda a cui si risponde sì o no', en: 'A question answered by yes or no' },
  valueType: { kind: 'boolean' },
  hasValue: true,
  missing: 'required-choice',
  frame: () => 'group',
  settingsForm: [],
  defaultSettings: NO_SETTINGS,
  isCanonical: (raw) => typeof raw === 'boolean',
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    const value = typeof raw === 'string' ? TYPED[raw.trim().toLowerCase()] : raw;
    return typeof value === 'boolean' ? ok(value) : refuse('choice-unknown');
  },
  validator: () => () => NO_ISSUES,
  print: (value, _settings, locale) =>
    value === null ? '' : words(locale)(value ? 'field.yes' : 'field.no'),
};
