import type { FormDefinition } from '@istanze/shared';
import { endOf, placeOfField, type Place } from '../edits';
import type { DropTarget } from './dragged';

/** A target and the side of it: what is shown while dragging. */
export interface Drop {
  readonly target: DropTarget;
  readonly after: boolean;
}

/** Where a drop would put something. */
export function placeOfDrop(definition: FormDefinition, { target, after }: Drop): Place | undefined {
  if (target.kind === 'end') return endOf(definition, target.sectionId);
  const place = placeOfField(definition, target.fieldId);
  return place === undefined ? undefined : { ...place, index: place.index + (after ? 1 : 0) };
}

export function isSameDrop(one: Drop | undefined, other: Drop | undefined): boolean {
  return one?.after === other?.after && idOf(one?.target) === idOf(other?.target);
}

function idOf(target: DropTarget | undefined): string | undefined {
  return target?.kind === 'end' ? target.sectionId : target?.fieldId;
}
