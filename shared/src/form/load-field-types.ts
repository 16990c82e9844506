import type { FormDefinition } from '../definition';
import { loadFieldRegistry } from '../fields/registry.late';
import type { FieldRegistry } from '../fields/type';
import { walkFields } from './walk';

/** The field types that a form names, and the common ones, for `compileFormWith`; rejects when one cannot be fetched. */
export function loadFieldTypes(definition: FormDefinition): Promise<FieldRegistry> {
  return loadFieldRegistry(typeNamesOf(definition));
}

/** Names of the field types in a form, each once. */
export function typeNamesOf(definition: FormDefinition): ReadonlySet<string> {
  return new Set([...walkFields(definition)].map(({ field }) => field.type));
}
