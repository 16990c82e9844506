import type { SectionDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse } from '../../kernel';
import { stepsCommand, type FormCommand } from './command';
import { findSectionsIn, hasNode, idsOf, withSectionsIn } from './places';

/** Puts a new section into a step or into another section, with all it holds. */
export function addSection(parentId: string, index: number, section: SectionDefinition): FormCommand {
  return stepsCommand('add-section', (definition) => {
    const siblings = findSectionsIn(definition, parentId);
    if (siblings === undefined) return refuse('command-unknown-node');
    const taken = idsOf(section).find((id) => hasNode(definition, id));
    if (taken !== undefined) return refuse('form-duplicate-id', { id: taken });
    if (!isPlace(index, siblings.length)) return refuse('command-bad-place');
    return ok(withSectionsIn(definition, parentId, (sections) => insertAt(sections, index, section)));
  });
}
