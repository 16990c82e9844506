import type { FieldDefinition, SectionDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse } from '../../kernel';
import { mapSections, sectionCommand, type FormCommand } from './command';
import { findSectionById, hasNode } from './places';

/** Puts a new field into a section; into one of the library as a local field. */
export function addField(sectionId: string, index: number, field: FieldDefinition): FormCommand {
  return sectionCommand('add-field', (definition) => {
    const section = findSectionById(definition, sectionId);
    if (section === undefined) return refuse('command-unknown-node');
    if (hasNode(definition, field.id)) return refuse('form-duplicate-id', { id: field.id });
    if (!isPlace(index, section.fields.length)) return refuse('command-bad-place');
    return ok(
      mapSections(definition, (each) => (each === section ? withField(section, index, field) : each)),
    );
  });
}

export function withField(
  section: SectionDefinition,
  index: number,
  field: FieldDefinition,
): SectionDefinition {
  const fields = insertAt(section.fields, index, field);
  if (section.pinned === undefined) return { ...section, fields };
  return { ...section, fields, localFields: [...(section.localFields ?? []), field.id] };
}
