import {
  composite,
  moveFields,
  moveSection,
  moveStep,
  type FormCommand,
  type FormDefinition,
  type SectionDefinition,
} from '@istanze/shared';
import { nodeIndex, topmost, type IndexedNode } from '../document/node-index';
import { childIds, type Place } from './edits';

/** Repeats may stand inside each other this deep. */
const DEEPEST_REPEATS = 3;

const KINDS = { field: 'fields', section: 'sections', step: 'steps' } as const;

/** What is carried about: nodes of the form, or something new that has no place yet. */
export interface Carried {
  readonly kind: Place['kind'];
  /** Ids in page order; none for something new. */
  readonly ids: readonly string[];
}

export function carriedOf(definition: FormDefinition, ids: readonly string[]): Carried | undefined {
  const nodes = topmost(definition, ids);
  const [first] = nodes;
  return first === undefined ? undefined : { kind: KINDS[first.kind], ids: nodes.map(({ id }) => id) };
}

/** The move of nodes of one kind to a place; undefined when they would stay where they are. */
export function moveTo(
  definition: FormDefinition,
  ids: readonly string[],
  place: Place,
): FormCommand | undefined {
  const carried = carriedOf(definition, ids);
  if (carried === undefined || carried.kind !== place.kind) return undefined;
  const siblings = childIds(definition, place);
  const moved = new Set(carried.ids);
  const others = siblings.filter((id) => !moved.has(id));
  const at = siblings.slice(0, place.index).filter((id) => !moved.has(id)).length;
  const final = [...others.slice(0, at), ...carried.ids, ...others.slice(at)];
  if (final.length === siblings.length && final.every((id, index) => id === siblings[index]))
    return undefined;
  if (place.kind === 'fields') return moveFields(carried.ids, place.parentId, at);
  const steps = oneByOne(siblings, carried.ids, others[at]).map(({ id, index }) =>
    place.kind === 'steps' ? moveStep(id, index) : moveSection(id, place.parentId, index),
  );
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return only;
  return composite(place.kind === 'steps' ? 'move-step' : 'move-section', steps);
}

/** Moves in sequence that bring all before the same neighbour; each index counted without the one moved. */
function oneByOne(
  siblings: readonly string[],
  ids: readonly string[],
  before: string | undefined,
): readonly { readonly id: string; readonly index: number }[] {
  let order = siblings;
  return ids.map((id) => {
    const rest = order.filter((each) => each !== id);
    const found = before === undefined ? -1 : rest.indexOf(before);
    const index = found < 0 ? rest.length : found;
    order = [...rest.slice(0, index), id, ...rest.slice(index)];
    return { id, index };
  });
}

/** One place up or down; past the edge of what holds them they go on into the one before or after. */
export function nudge(
  definition: FormDefinition,
  ids: readonly string[],
  by: -1 | 1,
): FormCommand | undefined {
  const nodes = topmost(definition, ids);
  const edge = by < 0 ? nodes[0] : nodes.at(-1);
  if (edge === undefined) return undefined;
  const place = neighbourPlace(definition, edge, by);
  return place === undefined ? undefined : moveTo(definition, ids, place);
}

function neighbourPlace(definition: FormDefinition, node: IndexedNode, by: -1 | 1): Place | undefined {
  const here: Place = { kind: KINDS[node.kind], parentId: node.parentId, index: node.index };
  const count = childIds(definition, here).length;
  const index = by < 0 ? node.index - 1 : node.index + 2;
  if (index >= 0 && index <= count) return { ...here, index };
  const parents = holdersOf(definition, node);
  const parentId = parents[parents.indexOf(node.parentId) + by];
  if (parentId === undefined) return undefined;
  const there: Place = { ...here, parentId, index: 0 };
  return by < 0 ? { ...there, index: childIds(definition, there).length } : there;
}

/** Ids of what may hold such a node, in page order: sections for a field, steps for a section. */
function holdersOf(definition: FormDefinition, node: IndexedNode): readonly string[] {
  const nodes = [...nodeIndex(definition).values()];
  if (node.kind === 'field') return nodes.flatMap(({ id, kind }) => (kind === 'section' ? [id] : []));
  return node.kind === 'section' ? definition.steps.map(({ id }) => id) : [];
}

/** All places where such nodes could be put, in page order: the way of the arrow keys. */
export function placesFor(definition: FormDefinition, carried: Carried): readonly Place[] {
  const moved = new Set(carried.ids);
  const places: Place[] = [];
  const gaps = (place: Omit<Place, 'index'>) => {
    const siblings = childIds(definition, { ...place, index: 0 });
    for (let index = 0; index <= siblings.length; index += 1) {
      const before = siblings[index - 1];
      // The places on both sides of what is carried are one and the same.
      if (before === undefined || !moved.has(before)) places.push({ ...place, index });
    }
  };
  if (carried.kind === 'steps') gaps({ kind: 'steps', parentId: '' });
  else
    for (const node of nodeIndex(definition).values()) {
      const holds = carried.kind === 'fields' ? node.kind === 'section' : node.kind !== 'field';
      if (holds) gaps({ kind: carried.kind, parentId: node.id });
    }
  return places.filter((place) => findObstacle(definition, carried, place) === undefined);
}

export type Obstacle = 'pinned' | 'inside-itself' | 'too-deep';

/** Why nodes cannot go to a place; undefined when they can. */
export function findObstacle(
  definition: FormDefinition,
  carried: Carried,
  place: Place,
): Obstacle | undefined {
  const nodes = nodeIndex(definition);
  for (const id of carried.ids) {
    const node = nodes.get(id);
    if (node?.kind === 'field' && isPinned(node.section, id)) return 'pinned';
    if (node?.kind === 'section' && isInside(definition, place.parentId, id)) return 'inside-itself';
  }
  if (carried.kind !== 'sections') return undefined;
  const around = repeatsAround(definition, place.parentId);
  const deepest = Math.max(
    0,
    ...carried.ids.map((id) => {
      const node = nodes.get(id);
      return node?.kind === 'section' ? repeatsInside(node.section) : 0;
    }),
  );
  return around + deepest > DEEPEST_REPEATS ? 'too-deep' : undefined;
}

/** True for a field that came with a library section and is edited there. */
export function isPinned({ pinned, localFields }: SectionDefinition, fieldId: string): boolean {
  return pinned !== undefined && localFields?.includes(fieldId) !== true;
}

function isInside(definition: FormDefinition, id: string, holderId: string): boolean {
  const nodes = nodeIndex(definition);
  for (let at: string | undefined = id; at !== undefined && at !== ''; at = nodes.get(at)?.parentId)
    if (at === holderId) return true;
  return false;
}

function repeatsAround(definition: FormDefinition, id: string): number {
  const nodes = nodeIndex(definition);
  let count = 0;
  for (let node = nodes.get(id); node?.kind === 'section'; node = nodes.get(node.parentId))
    if (node.section.repeat !== undefined) count += 1;
  return count;
}

function repeatsInside({ repeat, sections = [] }: SectionDefinition): number {
  return (repeat === undefined ? 0 : 1) + Math.max(0, ...sections.map(repeatsInside));
}
