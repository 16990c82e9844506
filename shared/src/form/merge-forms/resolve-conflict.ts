import type { FormDefinition } from '../../definition';
import { isJsonObject, type Issue, type Json, type JsonObject, type Path } from '../../kernel';
import { formTree, shapeOf } from '../difference/form-tree';
import { layFlat } from '../difference/lay-flat';
import type { Tree } from '../difference/node';
import { hasFormShape } from '../parse/form-shape';
import type { MergeConflict, NodePlace } from './conflict';
import { toDraft, toForm, type FormDraft } from './form-draft';

/**
 * The form with one conflict decided. Mine is what it has already; theirs is put in its place, as far as there still is
 * such a place. Conflicts may be decided in any order; in the order given, all of theirs gives theirs.
 */
export function resolveConflict(
  definition: FormDefinition,
  conflict: MergeConflict,
  side: 'mine' | 'theirs',
): FormDefinition {
  if (side === 'mine') return definition;
  if (conflict.node === '' && conflict.property === '') return wholeForm(conflict.theirs) ?? definition;
  const tree = formTree(definition);
  const draft = toDraft(tree);
  if (conflict.property === '' && conflict.theirs !== null) putBack(draft, tree, conflict);
  else if (draft.has(conflict.node)) {
    if (conflict.property === '') takeOut(draft, conflict.node);
    else if (conflict.property === 'place') move(draft, conflict.node, conflict.place);
    else writeProperty(draft, conflict.node, conflict.property, conflict.theirs);
  }
  return toForm(draft) ?? definition;
}

function wholeForm(json: Json): FormDefinition | undefined {
  const issues: Issue[] = [];
  return hasFormShape(json, issues) ? json : undefined;
}

/** What mine took away comes back as theirs has it, without what lives elsewhere by now. */
function putBack(draft: FormDraft, tree: Tree, { node, kind, theirs, place }: MergeConflict): void {
  if (draft.has(node) || !isJsonObject(theirs)) return;
  const returning = layFlat(theirs, shapeOf(kind), node);
  const parts = toDraft(returning);
  for (const [ref, part] of parts) {
    if (tree.has(ref)) continue;
    const lists = [...part.lists].map(
      ([list, refs]) => [list, refs.filter((each) => !tree.has(each))] as const,
    );
    draft.set(ref, { own: part.own, lists: new Map(lists) });
  }
  if (!insert(draft, node, place)) for (const ref of parts.keys()) if (!tree.has(ref)) draft.delete(ref);
}

function takeOut(draft: FormDraft, ref: string): void {
  for (const { lists } of draft.values())
    for (const [list, refs] of lists)
      if (refs.includes(ref))
        lists.set(
          list,
          refs.filter((each) => each !== ref),
        );
}

function move(draft: FormDraft, ref: string, place: NodePlace): void {
  if (!draft.has(place.parent) || isWithin(draft, ref, place.parent)) return;
  takeOut(draft, ref);
  insert(draft, ref, place);
}

function isWithin(draft: FormDraft, outer: string, ref: string): boolean {
  if (outer === ref) return true;
  return [...(draft.get(outer)?.lists.values() ?? [])].some((refs) =>
    refs.some((each) => isWithin(draft, each, ref)),
  );
}

function insert(draft: FormDraft, ref: string, { parent, list, after }: NodePlace): boolean {
  const holder = draft.get(parent);
  if (holder === undefined) return false;
  const refs = holder.lists.get(list) ?? [];
  const index = after === null ? 0 : refs.indexOf(after) + 1;
  const at = after !== null && index === 0 ? refs.length : index;
  holder.lists.set(list, [...refs.slice(0, at), ref, ...refs.slice(at)]);
  return true;
}

function writeProperty(draft: FormDraft, ref: string, property: Path, value: Json): void {
  const node = draft.get(ref);
  if (node !== undefined) node.own = writeAt(node.own, property.split('.'), value);
}

function writeAt(json: JsonObject, [key = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) {
    const { [key]: _old, ...others } = json;
    return value === null ? others : { ...json, [key]: value };
  }
  const inner = json[key];
  return { ...json, [key]: writeAt(isJsonObject(inner) ? inner : {}, rest, value) };
}
