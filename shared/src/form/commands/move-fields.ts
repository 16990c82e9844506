import type { FieldDefinition } from '../../definition';
import { isPlace, ok, refuse } from '../../kernel';
import { mapSections, sectionCommand, type FormCommand } from './command';
import { withField } from './add-field';
import { findFieldById, findSectionById, isPinned } from './places';
import { withoutField } from './remove-field';

/** Moves fields together, in the order given, wherever they stand; `index` is the place of the first, counted without them. */
export function moveFields(fieldIds: readonly string[], sectionId: string, index: number): FormCommand {
  return sectionCommand('move-fields', (definition) => {
    const target = findSectionById(definition, sectionId);
    if (target === undefined) return refuse('command-unknown-node');
    const moved: FieldDefinition[] = [];
    for (const id of new Set(fieldIds)) {
      const found = findFieldById(definition, id);
      if (found === undefined) return refuse('command-unknown-node');
      if (isPinned(found.section, id)) return refuse('command-pinned-section');
      moved.push(found.field);
    }
    const room = target.fields.filter((field) => !moved.includes(field)).length;
    if (!isPlace(index, room)) return refuse('command-bad-place');
    return ok(
      mapSections(definition, (each) => {
        const leaving = moved.filter((field) => each.fields.includes(field));
        const left = leaving.reduce((section, { id }) => withoutField(section, id), each);
        if (each.id !== sectionId) return left;
        return moved.reduce((section, field, at) => withField(section, index + at, field), left);
      }),
    );
  });
}
