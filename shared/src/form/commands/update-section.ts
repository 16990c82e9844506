import type { SectionDefinition } from '../../definition';
import { ok, refuse, withChanges, type Changes } from '../../kernel';
import { mapSections, sectionCommand, type FormCommand } from './command';
import { findSectionById } from './places';

const FIXED: readonly string[] = ['id', 'key', 'fields', 'sections', 'pinned', 'localFields'];

export type SectionChanges = Changes<
  SectionDefinition,
  'id' | 'key' | 'fields' | 'sections' | 'pinned' | 'localFields'
>;

/** Changes title, help, condition and repetition of a section. */
export function updateSection(sectionId: string, changes: SectionChanges): FormCommand {
  return sectionCommand('update-section', (definition) => {
    const section = findSectionById(definition, sectionId);
    if (section === undefined) return refuse('command-unknown-node');
    const fixed = FIXED.find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    const changed = withChanges(section, changes);
    return ok(mapSections(definition, (each) => (each === section ? changed : each)));
  });
}
