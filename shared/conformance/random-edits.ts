import fc from 'fast-check';
import { buildForm } from './build-release';
import type { FormDefinition } from '../src/definition';
import { isJsonObject, type Json, type JsonObject } from '../src/kernel';
import { toJson } from '../src/form/difference/to-json';
import { hasFormShape } from '../src/form/parse/form-shape';

/** A form with all that can stand in one: steps, sections in sections, options, checks. */
export const BASE = buildForm({
  steps: [
    {
      key: 'one',
      sections: [
        { key: 'a', id: 'a', fields: [text('p'), text('q'), text('r')] },
        { key: 'b', id: 'b', fields: [choice('s'), text('t')], sections: [inner('c', text('u'))] },
      ],
    },
    {
      key: 'two',
      sections: [
        { key: 'd', id: 'd', fields: [text('v'), text('w')] },
        { key: 'e', id: 'e', repeat: { min: 0, max: 5 }, fields: [text('i'), text('j')] },
      ],
    },
  ],
  checks: [{ id: 'k', when: 'present(p)', message: { it: 'No' } }],
});

function text(key: string): JsonObject {
  return { key, id: key, type: 'text', label: { it: key }, help: { it: 'Aiuto', en: 'Help' } };
}

function choice(key: string): JsonObject {
  const options = ['x', 'y', 'z'].map((value) => ({ _id: value, value, label: { it: value } }));
  return { key, id: key, type: 'choice', label: { it: key }, settings: { options } };
}

function inner(key: string, ...fields: readonly JsonObject[]): JsonObject {
  return { key, id: key, title: { it: key }, fields };
}

const EDITS = [
  'label',
  'english',
  'help',
  'required',
  'length',
  'type',
  'condition',
  'key',
  'remove',
  'move',
  'add',
  'order',
] as const;

/** One edit anywhere: which list or node it takes is a matter of numbers, so that any edit fits any form. */
export interface Edit {
  readonly what: (typeof EDITS)[number];
  readonly node: number;
  readonly to: number;
  readonly at: number;
  readonly value: number;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...EDITS),
    node: fc.nat(40),
    to: fc.nat(40),
    at: fc.nat(5),
    value: fc.nat(3),
  }),
  { maxLength: 6 },
);

/** The form after the edits; `who` keeps what two sides add apart. */
export function edited(definition: FormDefinition, list: readonly Edit[], who: string): FormDefinition {
  const json = structuredClone(toJson(definition));
  list.forEach((edit, index) => {
    apply(json, edit, `${who}${index}`);
  });
  return asForm(json);
}

export function asForm(json: JsonObject): FormDefinition {
  const issues: Parameters<typeof hasFormShape>[1] = [];
  if (!hasFormShape(json, issues)) throw new Error(JSON.stringify(issues));
  return json;
}

type Node = Record<string, Json>;

function apply(form: JsonObject, { what, node: chosen, to, at, value }: Edit, name: string): void {
  const lists = listsOf(form);
  const places = lists.flatMap((list) => list.items.map((item) => ({ list, item })));
  const place = places[chosen % Math.max(places.length, 1)];
  if (place === undefined) return;
  const { list, item } = place;
  if (what === 'remove' || what === 'move' || what === 'order')
    list.items.splice(list.items.indexOf(item), 1);
  if (what === 'order') list.items.splice(at % (list.items.length + 1), 0, item);
  if (what === 'move') {
    const targets = listsOf(form).filter(({ kind }) => kind === list.kind && list.wanders);
    const target = targets[to % Math.max(targets.length, 1)] ?? list;
    target.items.splice(at % (target.items.length + 1), 0, item);
  }
  if (what === 'add') list.items.splice(at % (list.items.length + 1), 0, fresh(list.kind, name));
  change(item, what, value);
}

function change(item: Node, what: Edit['what'], value: number): void {
  const key = 'label' in item ? 'label' : 'title' in item ? 'title' : 'message';
  if (what === 'label') item[key] = { ...objectAt(item, key), it: `Testo ${value}` };
  if (what === 'english') item[key] = { ...objectAt(item, key), en: `Text ${value}` };
  if (!('type' in item)) return;
  if (what === 'help' && value === 0) delete item['help'];
  else if (what === 'help') item['help'] = { it: 'Aiuto', en: `Help ${value}` };
  if (what === 'type' && item['type'] === 'text') item['type'] = value === 0 ? 'integer' : 'paragraph';
  if (what === 'condition') item['visibleWhen'] = { present: [{ var: value === 0 ? 'p' : 'v' }] };
  if (what === 'key') item['key'] = `${String(item['id'])}${value}`;
  if (what === 'required') item['required'] = value % 2 === 0;
  if (what === 'length') item['settings'] = { ...objectAt(item, 'settings'), maxLength: value };
}

function objectAt(item: Node, key: string): JsonObject {
  const value = item[key];
  return value !== undefined && isJsonObject(value) ? value : {};
}

function fresh(kind: string, id: string): Node {
  if (kind === 'steps') return { id, key: id, title: { it: id }, sections: [] };
  if (kind === 'sections') return { id, key: id, title: { it: id }, fields: [] };
  if (kind === 'fields') return { id, key: id, type: 'text', label: { it: id } };
  if (kind === 'options') return { _id: id, value: id, label: { it: id } };
  return { id, when: true, message: { it: id } };
}

interface NodeList {
  readonly kind: string;
  readonly wanders: boolean;
  readonly items: Node[];
}

const LISTS = ['steps', 'sections', 'fields', 'checks', 'options'];

/** Every list of a form that edits may change in place. */
function listsOf(json: Json): readonly NodeList[] {
  if (!isJsonObject(json)) return [];
  return Object.entries(json).flatMap(([kind, value]) => {
    if (kind === 'settings') return listsOf(value);
    if (!LISTS.includes(kind) || !isNodeList(value)) return [];
    return [
      { kind, wanders: kind === 'sections' || kind === 'fields', items: value },
      ...value.flatMap(listsOf),
    ];
  });
}

function isNodeList(value: Json): value is Node[] & Json {
  return Array.isArray(value);
}
