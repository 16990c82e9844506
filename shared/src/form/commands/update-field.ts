import type { FieldDefinition } from '../../definition';
import { ok, refuse, withChanges, type Changes } from '../../kernel';
import { mapSections, sectionCommand, type FormCommand } from './command';
import { findFieldById, isPinned } from './places';

const FIXED: readonly string[] = ['id', 'key', 'type'];

export type FieldChanges = Changes<FieldDefinition, 'id' | 'key' | 'type'>;

/** Changes properties and settings of a field; its id and type never, its key by `renameKey`. */
export function updateField(fieldId: string, changes: FieldChanges): FormCommand {
  return sectionCommand('update-field', (definition) => {
    const found = findFieldById(definition, fieldId);
    if (found === undefined) return refuse('command-unknown-node');
    if (isPinned(found.section, fieldId)) return refuse('command-pinned-section');
    const fixed = FIXED.find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    const changed = withChanges(found.field, changes);
    return ok(
      mapSections(definition, (each) => {
        if (each !== found.section) return each;
        return { ...each, fields: each.fields.map((field) => (field === found.field ? changed : field)) };
      }),
    );
  });
}
