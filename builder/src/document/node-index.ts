import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '@istanze/shared';

/** Where a step, section or field stands: `parentId` is empty for a step; `index` counts among those of its kind there. */
interface Standing {
  readonly id: string;
  readonly step: StepDefinition;
  readonly parentId: string;
  readonly index: number;
  /** 1 for a step, 2 for its sections, one more for what stands inside. */
  readonly level: number;
}

export type IndexedNode =
  | (Standing & { readonly kind: 'step' })
  | (Standing & { readonly kind: 'section'; readonly section: SectionDefinition })
  | (Standing & {
      readonly kind: 'field';
      readonly section: SectionDefinition;
      readonly field: FieldDefinition;
    });

/** All nodes of a form by id, in page order. */
export type NodeIndex = ReadonlyMap<string, IndexedNode>;

const known = new WeakMap<FormDefinition, NodeIndex>();

/** Built once per version of a form: a component that reads its own node does not walk the others. */
export function nodeIndex(definition: FormDefinition): NodeIndex {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const nodes = new Map<string, IndexedNode>();
  definition.steps.forEach((step, index) => {
    nodes.set(step.id, { kind: 'step', id: step.id, step, parentId: '', index, level: 1 });
    addSections(nodes, step, step.id, step.sections, 2);
  });
  known.set(definition, nodes);
  return nodes;
}

function addSections(
  nodes: Map<string, IndexedNode>,
  step: StepDefinition,
  parentId: string,
  sections: readonly SectionDefinition[],
  level: number,
): void {
  sections.forEach((section, index) => {
    nodes.set(section.id, { kind: 'section', id: section.id, step, section, parentId, index, level });
    section.fields.forEach((field, at) => {
      const place = { parentId: section.id, index: at, level: level + 1 };
      nodes.set(field.id, { kind: 'field', id: field.id, step, section, field, ...place });
    });
    addSections(nodes, step, section.id, section.sections ?? [], level + 1);
  });
}

/** The words a person knows a node by. */
export function nodeText(node: IndexedNode) {
  if (node.kind === 'field') return node.field.label;
  return node.kind === 'section' ? node.section.title : node.step.title;
}

/** The nodes of these ids in page order, without those that stand inside another of them. */
export function topmost(definition: FormDefinition, ids: readonly string[]): readonly IndexedNode[] {
  const nodes = nodeIndex(definition);
  const wanted = new Set(ids);
  return [...nodes.values()].filter(({ id }) => wanted.has(id) && !hasParentIn(nodes, id, wanted));
}

function hasParentIn(nodes: NodeIndex, id: string, wanted: ReadonlySet<string>): boolean {
  for (let at = nodes.get(id)?.parentId; at !== undefined && at !== ''; at = nodes.get(at)?.parentId)
    if (wanted.has(at)) return true;
  const node = nodes.get(id);
  return node !== undefined && node.kind !== 'step' && wanted.has(node.step.id);
}

/** Where an edit was: the first node, in page order, that is new or another in the later version; what holds it counts only where it alone changed. */
export function firstChanged(
  before: FormDefinition,
  after: FormDefinition,
  chosen?: string,
): string | undefined {
  const earlier = nodeIndex(before);
  let holder: string | undefined;
  for (const node of nodeIndex(after).values()) {
    const was = earlier.get(node.id);
    const same = was !== undefined && partOf(was) === partOf(node) && was.parentId === node.parentId;
    if (same) continue;
    if (node.kind === 'field' || was === undefined) return node.id;
    holder = node.id;
  }
  return holder === undefined ? undefined : (movedChild(earlier, nodeIndex(after), holder, chosen) ?? holder);
}

/** The child that changed places among its siblings, where one alone explains the other order; of two that do, the chosen one. */
function movedChild(
  before: NodeIndex,
  after: NodeIndex,
  parentId: string,
  chosen: string | undefined,
): string | undefined {
  const [was, is] = [childrenOf(before, parentId), childrenOf(after, parentId)];
  const at = is.findIndex((id, index) => id !== was[index]);
  const without = (id: string | undefined) =>
    id !== undefined &&
    was.length === is.length &&
    was.filter((each) => each !== id).join() === is.filter((each) => each !== id).join();
  const candidates = [is[at], was[at]].filter(without);
  return candidates.find((id) => id === chosen) ?? candidates[0];
}

function childrenOf(nodes: NodeIndex, parentId: string): readonly string[] {
  return [...nodes.values()].flatMap((node) => (node.parentId === parentId ? [node.id] : []));
}

function partOf(node: IndexedNode): object {
  if (node.kind === 'field') return node.field;
  return node.kind === 'section' ? node.section : node.step;
}
