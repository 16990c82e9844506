import type { FormDefinition } from '@istanze/shared';
import { nodeIndex } from '../../document/node-index';
import type { Place } from '../edits';
import { placesFor, type Carried } from '../moves';
import { aimFor, type Aim } from './aim';

interface WalkedPlace {
  readonly aim: Aim;
  readonly position: { readonly at: number; readonly of: number };
}

/** The way of the arrow keys through all places for what is carried. */
export interface PlaceWalk {
  go(code: string): WalkedPlace | undefined;
}

/** Begins where the first carried node stands; something new begins at the place chosen last. */
export function createPlaceWalk(
  definition: FormDefinition,
  carried: Carried,
  selected: string | undefined,
): PlaceWalk {
  const places = placesFor(definition, carried);
  let at = startOf(definition, places, carried.ids[0] ?? selected) - (carried.ids.length === 0 ? 1 : 0);
  return {
    go(code) {
      const next = nextOf(places, at, code);
      const place = next === undefined ? undefined : places[next];
      const aim = place === undefined ? undefined : aimFor(definition, place);
      if (next === undefined || aim === undefined) return undefined;
      at = next;
      return { aim, position: { at: at + 1, of: places.length } };
    },
  };
}

function startOf(definition: FormDefinition, places: readonly Place[], id: string | undefined): number {
  const node = id === undefined ? undefined : nodeIndex(definition).get(id);
  if (node === undefined) return 0;
  const exact = places.findIndex(({ parentId, index }) => parentId === node.parentId && index === node.index);
  const within = places.findIndex(({ parentId }) => parentId === node.parentId || parentId === node.id);
  return Math.max(exact, within, 0);
}

function nextOf(places: readonly Place[], at: number, code: string): number | undefined {
  const last = places.length - 1;
  const clamp = (index: number) => Math.min(Math.max(index, 0), last);
  switch (code) {
    case 'ArrowDown':
    case 'ArrowRight':
      return clamp(at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return clamp(at - 1);
    case 'Home':
      return clamp(0);
    case 'End':
      return last < 0 ? undefined : last;
    case 'PageDown':
      return clamp(nextHolder(places, at, 1));
    case 'PageUp':
      return clamp(nextHolder(places, at, -1));
    default:
      return undefined;
  }
}

/** The first place of the holder after this one, or of the one before. */
function nextHolder(places: readonly Place[], at: number, by: 1 | -1): number {
  const here = places[Math.max(at, 0)]?.parentId;
  let index = Math.max(at, 0);
  while (places[index] !== undefined && places[index]?.parentId === here) index += by;
  const holder = places[index]?.parentId;
  while (by < 0 && index > 0 && places[index - 1]?.parentId === holder) index -= 1;
  return index;
}
