import { ok, refuse } from '../../kernel';
import { stepsCommand, type FormCommand } from './command';
import { findParentOf, withSectionsIn } from './places';

/** Takes a section away with all it holds. */
export function removeSection(sectionId: string): FormCommand {
  return stepsCommand('remove-section', (definition) => {
    const parentId = findParentOf(definition, sectionId);
    if (parentId === undefined) return refuse('command-unknown-node');
    return ok(
      withSectionsIn(definition, parentId, (sections) => sections.filter(({ id }) => id !== sectionId)),
    );
  });
}
