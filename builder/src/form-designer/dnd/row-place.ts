import type { FormDefinition } from '@istanze/shared';
import { nodeIndex, type IndexedNode } from '../../document/node-index';
import { childIds, placeAfter, type Place } from '../edits';

/** A part of the screen that a drop may hit: the row of a node, or the free room at its end. */
export interface HitRow {
  readonly id: string;
  readonly part: 'head' | 'end';
  /** True when the hit is nearer to the end of the row than to its beginning. */
  readonly after: boolean;
}

/** Where a drop on a row puts what is carried; undefined where such a thing has no place. */
export function placeOnRow(
  definition: FormDefinition,
  kind: Place['kind'],
  { id, part, after }: HitRow,
): Place | undefined {
  const node = nodeIndex(definition).get(id);
  if (node === undefined) return undefined;
  switch (kind) {
    case 'fields':
      return fieldPlace(definition, node, part, after);
    case 'sections':
      return sectionPlace(definition, node, part, after);
    case 'steps': {
      const index = definition.steps.indexOf(node.step);
      return { kind, parentId: '', index: after ? index + 1 : index };
    }
  }
}

function fieldPlace(
  definition: FormDefinition,
  node: IndexedNode,
  part: HitRow['part'],
  after: boolean,
): Place | undefined {
  if (node.kind === 'field') return beside(node, after);
  const section =
    node.kind === 'section'
      ? node.section
      : part === 'end'
        ? node.step.sections.at(-1)
        : node.step.sections[0];
  if (section === undefined) return undefined;
  const place: Place = { kind: 'fields', parentId: section.id, index: 0 };
  return part === 'end' ? atEnd(definition, place) : place;
}

function sectionPlace(
  definition: FormDefinition,
  node: IndexedNode,
  part: HitRow['part'],
  after: boolean,
): Place | undefined {
  if (node.kind === 'field') {
    const holder = nodeIndex(definition).get(node.parentId);
    return holder === undefined ? undefined : sectionPlace(definition, holder, 'head', after);
  }
  const inside: Place = { kind: 'sections', parentId: node.id, index: 0 };
  if (part === 'end') return atEnd(definition, inside);
  return node.kind === 'section' ? beside(node, after) : inside;
}

function beside(node: IndexedNode, after: boolean): Place {
  const place = placeAfter(node);
  return after ? place : { ...place, index: place.index - 1 };
}

function atEnd(definition: FormDefinition, place: Place): Place {
  return { ...place, index: childIds(definition, place).length };
}
