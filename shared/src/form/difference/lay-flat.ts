import { isText } from '../../fields/define';
import { isJsonObject, joinPath, type Json, type JsonObject, type Path } from '../../kernel';
import type { NodeKind, Tree, TreeNode } from './node';

/** How nodes of one kind are recognised and what stands in them. */
export interface NodeShape {
  readonly kind: NodeKind;
  readonly identity: 'id' | '_id' | 'key';
  /** Property that holds what people call it. */
  readonly name?: string;
  /** Its id is unique in the whole tree, under this prefix: it is known again wherever it goes. */
  readonly wanders?: string;
  readonly lists?: readonly ListShape[];
  /** Lists of rows, each with its `_id`, are found in this property. */
  readonly rowsIn?: string;
}

export interface ListShape {
  readonly path: string;
  readonly of: () => NodeShape;
}

interface Standing {
  readonly shape: NodeShape;
  readonly parent: string;
  readonly list: string;
  readonly index: number;
  readonly place: Path;
}

/** Lays a node and all that stands in it flat, each under its ref; the order is that of the page. */
export function layFlat(root: JsonObject, shape: NodeShape, ref = ''): Tree {
  const tree = new Map<string, TreeNode>();
  lay(tree, root, { shape, parent: '', list: '', index: 0, place: '' }, ref);
  return tree;
}

function lay(tree: Map<string, TreeNode>, whole: JsonObject, standing: Standing, ref: string): void {
  const { shape, parent, list, index, place } = standing;
  const lists = listsOf(whole, shape);
  const named = shape.name === undefined ? undefined : whole[shape.name];
  tree.set(ref, {
    kind: shape.kind,
    ref,
    id: idOf(whole, shape),
    parent,
    list,
    index,
    place,
    name: isText(named) ? named : undefined,
    own: without(whole, lists),
    whole,
  });
  for (const each of lists) {
    const of = each.of();
    for (const [position, item] of rowsAt(whole, each.path).entries()) {
      const id = idOf(item, of);
      lay(
        tree,
        item,
        {
          shape: of,
          parent: ref,
          list: each.path,
          index: position,
          place: joinPath(place, each.path, String(position)),
        },
        of.wanders === undefined ? `${ref}/${each.path}/${id}` : of.wanders + id,
      );
    }
  }
}

export const ROW: NodeShape = { kind: 'option', identity: '_id', name: 'label' };

function listsOf(whole: JsonObject, { lists, rowsIn }: NodeShape): readonly ListShape[] {
  const holder = rowsIn === undefined ? undefined : whole[rowsIn];
  const known = (lists ?? []).filter(({ path }) => Array.isArray(whole[path]));
  if (!isJsonObject(holder)) return known;
  const found = Object.entries(holder).filter(([, value]) => isRowList(value));
  return [...known, ...found.map(([key]) => ({ path: `${rowsIn}.${key}`, of: () => ROW }))];
}

/** True for a list of things that have an `_id` each. */
export function isRowList(value: Json | undefined): value is readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((row: Json) => isJsonObject(row) && typeof row['_id'] === 'string');
}

function rowsAt(whole: JsonObject, path: string): readonly JsonObject[] {
  const [first = '', second] = path.split('.');
  const holder = whole[first];
  const value = second === undefined ? holder : isJsonObject(holder) ? holder[second] : undefined;
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function idOf(node: JsonObject, { identity }: NodeShape): string {
  const id = node[identity];
  return typeof id === 'string' ? id : '';
}

function without(whole: JsonObject, lists: readonly ListShape[]): JsonObject {
  const gone = new Set(lists.map(({ path }) => path));
  const inside = (key: string, value: Json): Json =>
    isJsonObject(value)
      ? Object.fromEntries(Object.entries(value).filter(([part]) => !gone.has(`${key}.${part}`)))
      : value;
  const kept = Object.entries(whole).filter(([key, value]) => !gone.has(key) && value !== undefined);
  return Object.fromEntries(kept.map(([key, value]) => [key, inside(key, value)]));
}
