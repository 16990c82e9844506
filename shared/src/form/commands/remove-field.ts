import type { SectionDefinition } from '../../definition';
import { ok, refuse } from '../../kernel';
import { mapSections, sectionCommand, type FormCommand } from './command';
import { findFieldById, isPinned } from './places';

/** Takes a field away; one that came with a library section stays. */
export function removeField(fieldId: string): FormCommand {
  return sectionCommand('remove-field', (definition) => {
    const found = findFieldById(definition, fieldId);
    if (found === undefined) return refuse('command-unknown-node');
    if (isPinned(found.section, fieldId)) return refuse('command-pinned-section');
    return ok(
      mapSections(definition, (each) => (each === found.section ? withoutField(each, fieldId) : each)),
    );
  });
}

export function withoutField(section: SectionDefinition, fieldId: string): SectionDefinition {
  const fields = section.fields.filter(({ id }) => id !== fieldId);
  if (section.localFields === undefined) return { ...section, fields };
  return { ...section, fields, localFields: section.localFields.filter((id) => id !== fieldId) };
}
