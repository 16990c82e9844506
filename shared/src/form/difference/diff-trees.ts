import { equalJson, type Json, type Path, type Text } from '../../kernel';
import type { NodeKind, Tree, TreeNode } from './node';
import { propertiesOf } from './properties';
import { unmoved } from './unmoved';

/** One property that differs; null where it is missing. */
export interface PropertyChange {
  /** `label.it`, `visibleWhen`, `settings.maxBytes`. */
  readonly path: Path;
  readonly before: Json;
  readonly after: Json;
}

/** What became of one node, in terms of what a person sees; a node that moved and changed is told twice. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly node: NodeKind;
  readonly id: string;
  /** Its name in the whole tree, for keys of lists on screen. */
  readonly ref: string;
  /** Positions in the later tree; in the earlier one for what was removed. */
  readonly place: Path;
  readonly name: Text | undefined;
  /** What it stands in. */
  readonly within: Text | undefined;
  /** The whole node when it was removed; for a move what it stood in and its position from 0. */
  readonly before: Json;
  /** The whole node when it was added; for a move what it stands in and its position from 0. */
  readonly after: Json;
  /** For `changed`, property by property. */
  readonly properties: readonly PropertyChange[];
}

/** What leads from one tree to the other: removals first, then in the page order of the later tree. */
export function diffTrees(before: Tree, after: Tree): readonly Change[] {
  const stayed = unmoved(before, after);
  const removed = [...before.values()]
    .filter((node) => !after.has(node.ref) && isTold(node, before, after))
    .map((node) => toChange('removed', node, before, { before: node.whole }));
  const others = [...after.values()].flatMap((node) => {
    const earlier = before.get(node.ref);
    if (earlier !== undefined) return compare(earlier, node, before, after, stayed);
    return isTold(node, after, before) ? [toChange('added', node, after, { after: node.whole })] : [];
  });
  return [...removed, ...others];
}

/** Options, checks and the like come and go with what they belong to, without a word of their own. */
function isTold({ kind, parent }: TreeNode, own: Tree, other: Tree): boolean {
  return kind === 'field' || kind === 'section' || !own.has(parent) || other.has(parent);
}

function compare(earlier: TreeNode, node: TreeNode, before: Tree, after: Tree, stayed: ReadonlySet<string>) {
  const changes: Change[] = [];
  if (!stayed.has(node.ref)) {
    const places = { before: placeOf(earlier, before), after: placeOf(node, after) };
    changes.push(toChange('moved', node, after, places));
  }
  const properties = changedProperties(earlier, node);
  if (properties.length > 0) changes.push({ ...toChange('changed', node, after, {}), properties });
  return changes;
}

function toChange(
  kind: Change['kind'],
  node: TreeNode,
  tree: Tree,
  sides: { readonly before?: Json; readonly after?: Json },
): Change {
  return {
    kind,
    node: node.kind,
    id: node.id,
    ref: node.ref,
    place: node.place,
    name: node.name,
    within: tree.get(node.parent)?.name,
    before: sides.before ?? null,
    after: sides.after ?? null,
    properties: [],
  };
}

function placeOf({ parent, index }: TreeNode, tree: Tree): Json {
  const holder = tree.get(parent);
  return { parent: holder?.id ?? '', within: holder?.name ?? null, index };
}

/** The properties of two nodes that differ, in the order of the later one. */
export function changedProperties(earlier: TreeNode, later: TreeNode): readonly PropertyChange[] {
  const was = propertiesOf(earlier.own);
  const is = propertiesOf(later.own);
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? null, after: is.get(path) ?? null }))
    .filter((property) => !BOOKKEEPING.includes(property.path))
    .filter((property) => !equalJson(property.before, property.after));
}

/** Which fields of a library section are the form's own goes with the fields: nobody edits the list. */
const BOOKKEEPING = ['localFields'];
