import { isJsonObject, ok } from '../../kernel';
import { NO_SETTINGS, type NoSettings } from '../code-type';
import { isMissing, problem, refuse, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

/** A street by name; `id` is null when it is not one of the tenant's list. */
export type Street = { readonly id: string | null; readonly name: string };

/** A street of the tenant's list, part of an address. Value: `{id, name}`. */
export const street: FieldType<Street, NoSettings> = {
  type: 'street',
  group: 'place',
  name: { it: 'Via', en: 'Street' },
  description: {
    it: 'Una via del Comune, scelta dall’elenco',
    en: 'A street of the municipality, chosen from the list',
  },
  valueType: { kind: 'object', parts: { id: { kind: 'text' }, name: { kind: 'text' } } },
  hasValue: true,
  internal: true,
  missing: 'street-unknown',
  settingsForm: [],
  defaultSettings: NO_SETTINGS,
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'string') return ok({ id: null, name: raw.trim() });
    if (!isJsonObject(raw)) return refuse('value-shape');
    const name = textOf(raw['name']);
    return ok(name === null ? null : { id: textOf(raw['id']), name });
  },
  validator: () => (value) => (value.id === null ? [problem('street-unknown')] : NO_ISSUES),
  print: (value) => value?.name ?? '',
};
