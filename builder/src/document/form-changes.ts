import { walkFields, walkSections, type FormDefinition, type Text } from '@istanze/shared';

export type NodeKind = 'step' | 'section' | 'field';

/** One difference between two versions of a form, in terms of what a person sees in it. */
export interface FormChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly node: NodeKind;
  readonly id: string;
  readonly name: Text;
  /** Title of what it stands in; absent for a step. */
  readonly within: Text | undefined;
  /** Names of the properties that differ, for `changed`. */
  readonly properties: readonly string[];
}

interface Node {
  readonly node: NodeKind;
  readonly id: string;
  readonly name: Text;
  readonly within: Text | undefined;
  readonly parent: string;
  /** Everything of it but what stands inside. */
  readonly own: object;
}

/** What became of a form, node by node: removed ones first, then in the page order of the later version. */
export function formChanges(
  before: FormDefinition | undefined,
  after: FormDefinition,
): readonly FormChange[] {
  const earlier = new Map((before === undefined ? [] : nodesOf(before)).map((node) => [node.id, node]));
  const later = nodesOf(after);
  const stillThere = new Set(later.map(({ id }) => id));
  const removed = [...earlier.values()]
    .filter(({ id }) => !stillThere.has(id))
    .map((node) => toChange('removed', node));
  const order = commonOrder([...earlier.values()], later);
  return [...removed, ...later.flatMap((node) => differences(earlier.get(node.id), node, order))];
}

function nodesOf(form: FormDefinition): readonly Node[] {
  const steps = form.steps.map(({ sections: _sections, ...own }): Node => {
    return { node: 'step', id: own.id, name: own.title, within: undefined, parent: '', own };
  });
  const sections = [...walkSections(form)].map(
    ({ step, section: { fields: _fields, localFields: _local, ...own } }): Node => {
      return { node: 'section', id: own.id, name: own.title, within: step.title, parent: step.id, own };
    },
  );
  const fields = [...walkFields(form)].map(({ section, field }): Node => {
    return {
      node: 'field',
      id: field.id,
      name: field.label,
      within: section.title,
      parent: section.id,
      own: field,
    };
  });
  return [...steps, ...sections, ...fields];
}

function differences(
  earlier: Node | undefined,
  node: Node,
  unmoved: ReadonlySet<string>,
): readonly FormChange[] {
  if (earlier === undefined) return [toChange('added', node)];
  const properties = changedProperties(earlier.own, node.own);
  const moved = earlier.parent !== node.parent || !unmoved.has(node.id);
  return [
    ...(moved ? [toChange('moved', node)] : []),
    ...(properties.length > 0 ? [{ ...toChange('changed', node), properties }] : []),
  ];
}

function toChange(kind: FormChange['kind'], { node, id, name, within }: Node): FormChange {
  return { kind, node, id, name, within, properties: [] };
}

function changedProperties(before: object, after: object): readonly string[] {
  const values = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  return [...new Set([...values.keys(), ...now.keys()])].filter(
    (name) => canonical(values.get(name)) !== canonical(now.get(name)),
  );
}

/** The same text for the same value, whatever the order of its properties. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Ids that keep their order among those that stay under the same parent: moving one field is one move, not as many as it passed. */
function commonOrder(before: readonly Node[], after: readonly Node[]): ReadonlySet<string> {
  const parents = new Map(before.map(({ id, parent }) => [id, parent]));
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const groups = new Map<string, string[]>();
  for (const { id, parent } of after)
    if (parents.get(id) === parent) groups.set(parent, [...(groups.get(parent) ?? []), id]);
  const kept = [...groups.values()].flatMap((ids) =>
    longestIncreasing(ids.map((id) => places.get(id) ?? 0)).map((at) => ids[at]),
  );
  return new Set(kept.filter((id) => id !== undefined));
}

/** Positions of a longest increasing run of numbers. */
function longestIncreasing(numbers: readonly number[]): readonly number[] {
  const best: { readonly length: number; readonly from: number }[] = [];
  numbers.forEach((number, at) => {
    let longest = { length: 1, from: -1 };
    for (let earlier = 0; earlier < at; earlier++) {
      const run = best[earlier];
      if (run !== undefined && (numbers[earlier] ?? 0) < number && run.length + 1 > longest.length)
        longest = { length: run.length + 1, from: earlier };
    }
    best.push(longest);
  });
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  const chosen: number[] = [];
  while (at >= 0 && best[at] !== undefined) {
    chosen.unshift(at);
    at = best[at]?.from ?? -1;
  }
  return chosen;
}
