import type { CompiledField, CompiledForm } from '@istanze/shared';
import type { Named } from './option-settings';

/** Fields of the form that stand outside its repeats, by what they are. */
export function fieldsWhere(
  form: CompiledForm | undefined,
  holds: (field: CompiledField) => boolean,
): readonly Named[] {
  const fields = form?.fields ?? [];
  return fields
    .filter((field) => field.within === undefined && field.type.hasValue && holds(field))
    .map(({ pattern, definition }) => ({ key: pattern, name: definition.label }));
}

/** The fields, and a chosen one that is there no more, so that nothing is dropped in silence. */
export function withChosen(fields: readonly Named[], chosen: string | undefined): readonly Named[] {
  if (chosen === undefined || chosen === '' || fields.some(({ key }) => key === chosen)) return fields;
  return [...fields, { key: chosen, name: { it: `«${chosen}» non c’è più`, en: `“${chosen}” is gone` } }];
}
