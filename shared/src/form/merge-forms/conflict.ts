import type { FormDefinition } from '../../definition';
import type { Json, JsonObject, Path, Text } from '../../kernel';
import type { TreeNode, Tree } from '../difference/node';

/**
 * Two edits of one thing that cannot both hold. `property`: path as in `diffForms` (`label.it`); `place` where it was moved
 * differently; empty where one side took it away and the other edited it, null standing for "gone".
 */
export interface MergeConflict {
  /** Id of the step, section or field; `fieldId/settings.options/optionId` and the like for what stands in it; empty for the form. */
  readonly node: string;
  readonly kind: TreeNode['kind'];
  readonly name: Text | undefined;
  readonly property: Path;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
  /** Where the other side has it. */
  readonly place: NodePlace;
}

/** Where a node stands: in which list of what, after which neighbour (null: first). */
export interface NodePlace extends JsonObject {
  readonly parent: string;
  readonly list: string;
  readonly after: string | null;
}

export interface MergedForm {
  /** Everything of both sides that goes together; where it does not, mine. */
  readonly definition: FormDefinition;
  readonly conflicts: readonly MergeConflict[];
}

/** The place of a node in a tree. */
export function placeIn(tree: Tree, { ref, parent, list, index }: TreeNode): NodePlace {
  if (index === 0) return { parent, list, after: null };
  for (const other of tree.values())
    if (other.parent === parent && other.list === list && other.index === index - 1 && other.ref !== ref)
      return { parent, list, after: other.ref };
  return { parent, list, after: null };
}
