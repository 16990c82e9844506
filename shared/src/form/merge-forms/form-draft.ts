import type { FormDefinition } from '../../definition';
import { isJsonObject, type Issue, type Json, type JsonObject } from '../../kernel';
import type { Tree } from '../difference/node';
import { hasFormShape } from '../parse/form-shape';

/** A form taken apart: what each node says of itself and what stands in its lists. */
export type FormDraft = Map<string, DraftNode>;

export interface DraftNode {
  own: JsonObject;
  /** Refs by property: `sections`, `settings.options`. */
  readonly lists: Map<string, readonly string[]>;
}

/** Takes a tree apart. */
export function toDraft(tree: Tree): FormDraft {
  const draft: FormDraft = new Map();
  for (const { ref, own, whole, parent, list } of tree.values()) {
    draft.set(ref, { own, lists: new Map(emptyLists(whole)) });
    const siblings = draft.get(parent)?.lists;
    if (list !== '') siblings?.set(list, [...(siblings.get(list) ?? []), ref]);
  }
  return draft;
}

const LISTS = ['steps', 'sections', 'fields', 'checks'];

/** The lists that are there though nothing stands in them. */
function emptyLists(whole: JsonObject): readonly (readonly [string, readonly string[]])[] {
  return LISTS.filter((list) => Array.isArray(whole[list])).map((list) => [list, []] as const);
}

/** Puts a form together again; undefined when that is no form, being larger than a form may be. */
export function toForm(draft: FormDraft): FormDefinition | undefined {
  const json = build(draft, '');
  const issues: Issue[] = [];
  return hasFormShape(json, issues) ? json : undefined;
}

function build(draft: FormDraft, ref: string): JsonObject {
  const node = draft.get(ref);
  if (node === undefined) throw new Error(`No node ${ref}`);
  let json: JsonObject = node.own;
  for (const [list, refs] of node.lists) {
    const items = refs.map((each) => build(draft, each));
    json = putAt(json, list, items);
  }
  return json;
}

function putAt(json: JsonObject, path: string, value: Json): JsonObject {
  const [first = '', second] = path.split('.');
  if (second === undefined) return { ...json, [first]: value };
  const holder = json[first];
  return { ...json, [first]: { ...(isJsonObject(holder) ? holder : {}), [second]: value } };
}
