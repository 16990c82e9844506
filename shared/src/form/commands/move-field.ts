import { isPlace, ok, refuse } from '../../kernel';
import { withField } from './add-field';
import { mapSections, sectionCommand, type FormCommand } from './command';
import { findFieldById, findSectionById, isPinned } from './places';
import { withoutField } from './remove-field';

/** Moves a field; `index` is its place in the section it goes to, counted without it. */
export function moveField(fieldId: string, sectionId: string, index: number): FormCommand {
  return sectionCommand('move-field', (definition) => {
    const found = findFieldById(definition, fieldId);
    const target = findSectionById(definition, sectionId);
    if (found === undefined || target === undefined) return refuse('command-unknown-node');
    if (isPinned(found.section, fieldId)) return refuse('command-pinned-section');
    const room = target.fields.length - (target === found.section ? 1 : 0);
    if (!isPlace(index, room)) return refuse('command-bad-place');
    return ok(
      mapSections(definition, (each) => {
        const left = each === found.section ? withoutField(each, fieldId) : each;
        return each === target ? withField(left, index, found.field) : left;
      }),
    );
  });
}
