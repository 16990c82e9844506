import type { FormDefinition } from '@istanze/shared';
import { childIds, type Place } from '../edits';
import { findObstacle, type Carried, type Obstacle } from '../moves';
import { placeOnRow } from './row-place';

/** What a drop would do now, and the part of the screen it is shown at. */
export interface Aim {
  readonly place: Place | undefined;
  /** Why it cannot be dropped here. */
  readonly obstacle: Obstacle | 'no-section' | 'not-offered' | undefined;
  readonly anchor: Element;
  readonly edge: 'top' | 'bottom' | 'left' | 'right' | 'whole';
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The row under a point of the window and what a drop there would do; undefined outside of form and outline. */
export function aimAt(definition: FormDefinition, carried: Carried, { x, y }: Point): Aim | undefined {
  const hit = findRow(document.elementFromPoint(x, y), { x, y });
  const id = hit?.dataset['rowId'];
  if (hit === undefined || id === undefined) return undefined;
  const part = hit.dataset['rowPart'] === 'end' ? 'end' : 'head';
  const anchor = anchorFor(hit, carried.kind, part);
  const rect = anchor.getBoundingClientRect();
  const sideways = carried.kind === 'fields' && hit.dataset['sideways'] !== undefined;
  const after = sideways ? x > rect.left + rect.width / 2 : y > rect.top + rect.height / 2;
  const place = placeOnRow(definition, carried.kind, { id, part, after });
  if (place === undefined) return { place, obstacle: 'no-section', anchor, edge: 'whole' };
  const obstacle = findObstacle(definition, carried, place);
  const whole = part === 'end' || isHolder(hit, place);
  const edges = sideways ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  return { place, obstacle, anchor, edge: whole ? 'whole' : edges[after ? 1 : 0] };
}

/** Between two rows, the nearer of the two counts. */
function findRow(element: Element | null, { x, y }: Point): HTMLElement | undefined {
  const direct = rowOf(element);
  if (direct !== undefined || element?.closest('[data-drop-pane]') == null) return direct;
  for (const shift of [8, -8, 20, -20]) {
    const near = rowOf(document.elementFromPoint(x, y + shift));
    if (near !== undefined) return near;
  }
  return undefined;
}

function rowOf(element: Element | null): HTMLElement | undefined {
  const row = element?.closest('[data-row-id]');
  return row instanceof HTMLElement ? row : undefined;
}

/** A section is aimed at as a whole, and so is a page; elsewhere the row itself. */
function anchorFor(row: HTMLElement, kind: Place['kind'], part: 'head' | 'end'): Element {
  if (kind === 'steps') return row.closest('[data-page]') ?? row;
  if (kind === 'sections' && part === 'head') return row.closest('[data-section]') ?? row;
  return row;
}

/** True when the drop goes into what was hit, not beside it. */
function isHolder(row: HTMLElement, place: Place): boolean {
  return row.dataset['rowId'] === place.parentId;
}

/** The aim of the arrow keys: the place itself, shown before what stands there or at the end of what holds it. */
export function aimFor(definition: FormDefinition, place: Place): Aim | undefined {
  const id = childIds(definition, place)[place.index];
  if (id !== undefined) {
    const row = document.querySelector(`[data-drop-pane] [data-row-id="${id}"]:not([data-row-part='end'])`);
    return row instanceof HTMLElement
      ? { place, obstacle: undefined, anchor: anchorFor(row, place.kind, 'head'), edge: 'top' }
      : undefined;
  }
  const last = childIds(definition, place).at(-1);
  const end =
    place.kind === 'steps'
      ? document.querySelector(`[data-page="${last ?? ''}"]`)
      : document.querySelector(`[data-row-id="${place.parentId}"][data-row-part='end']`);
  return end === null
    ? undefined
    : { place, obstacle: undefined, anchor: end, edge: place.kind === 'steps' ? 'bottom' : 'whole' };
}

export function isSameAim(one: Aim | undefined, other: Aim | undefined): boolean {
  return (
    one?.anchor === other?.anchor &&
    one?.edge === other?.edge &&
    one?.obstacle === other?.obstacle &&
    one?.place?.parentId === other?.place?.parentId &&
    one?.place?.index === other?.place?.index
  );
}
