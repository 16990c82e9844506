import { isJsonObject, ok } from '../../kernel';
import { isMissing, problem, refuse, textOf } from '../define';
import { NO_SETTINGS, type NoSettings } from '../code-type';
import { NO_ISSUES, type FieldType } from '../type';

/** An Italian municipality; `code` is null while only its name is known. */
export type Municipality = {
  readonly code: string | null;
  readonly name: string;
  readonly province: string | null;
};

/** A municipality of the national list. Value: `{code, name, province}`. */
export const municipality: FieldType<Municipality, NoSettings> = {
  type: 'municipality',
  group: 'place',
  name: { it: 'Comune', en: 'Municipality' },
  description: {
    it: 'Un Comune italiano, scelto dall’elenco',
    en: 'An Italian municipality, chosen from the list',
  },
  valueType: {
    kind: 'object',
    parts: { code: { kind: 'text' }, name: { kind: 'text' }, province: { kind: 'text' } },
  },
  parts: { code: { kind: 'text' }, name: { kind: 'text' }, province: { kind: 'text' } },
  hasValue: true,
  missing: 'required-municipality',
  settingsForm: [],
  defaultSettings: NO_SETTINGS,
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'string') return ok({ code: null, name: raw.trim(), province: null });
    if (!isJsonObject(raw)) return refuse('value-shape');
    const name = textOf(raw['name']);
    return ok(name === null ? null : { code: textOf(raw['code']), name, province: textOf(raw['province']) });
  },
  validator: () => (value) => (value.code === null ? [problem('municipality-unknown')] : NO_ISSUES),
  print: (value) =>
    value === null ? '' : value.province === null ? value.name : `${value.name} (${value.province})`,
};
