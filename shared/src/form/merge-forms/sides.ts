import { diffTrees } from '../difference/diff-trees';
import type { Tree } from '../difference/node';
import { unmoved } from '../difference/unmoved';

/** One of the two later versions, with what it did to the base. */
export interface Side {
  readonly tree: Tree;
  /** Where they were in the base, in the same order. */
  readonly stayed: ReadonlySet<string>;
  /** Added, moved or changed, with everything they stand in: taking one of these away would lose an edit. */
  readonly alive: ReadonlySet<string>;
}

/** What a side did; edits of nodes that the other side keeps elsewhere do not hold up what they stood in. */
export function readSide(base: Tree, tree: Tree, other: Tree): Side {
  const alive = new Set<string>();
  for (const { kind, ref } of diffTrees(base, tree)) {
    if (kind === 'removed' || (kind === 'changed' && other.has(ref))) continue;
    for (let at: string | undefined = ref; at !== undefined && !alive.has(at); at = parentOf(tree, at))
      alive.add(at);
  }
  return { tree, stayed: unmoved(base, tree), alive };
}

function parentOf(tree: Tree, ref: string): string | undefined {
  return ref === '' ? undefined : tree.get(ref)?.parent;
}
