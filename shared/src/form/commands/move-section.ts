import { insertAt, isPlace, ok, refuse } from '../../kernel';
import { stepsCommand, type FormCommand } from './command';
import { findParentOf, findSectionById, findSectionsIn, idsOf, withSectionsIn } from './places';

/** Moves a section to a place in a step or in another section, never into itself; `index` is counted without it. */
export function moveSection(sectionId: string, parentId: string, index: number): FormCommand {
  return stepsCommand('move-section', (definition) => {
    const section = findSectionById(definition, sectionId);
    const from = findParentOf(definition, sectionId);
    const siblings = findSectionsIn(definition, parentId);
    if (section === undefined || from === undefined || siblings === undefined)
      return refuse('command-unknown-node');
    if (idsOf(section).includes(parentId)) return refuse('command-bad-place');
    if (!isPlace(index, siblings.filter(({ id }) => id !== sectionId).length))
      return refuse('command-bad-place');
    const left = withSectionsIn(definition, from, (sections) =>
      sections.filter(({ id }) => id !== sectionId),
    );
    return ok(withSectionsIn(left, parentId, (sections) => insertAt(sections, index, section)));
  });
}
