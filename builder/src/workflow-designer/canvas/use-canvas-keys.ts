import { useReactFlow } from '@xyflow/react';
import { useEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useFlow, useFlowState } from '../flow-designer';
import { openMenuAt } from '../PartMenu';
import { useFlowCommands } from '../use-flow-commands';
import type { FlowPicture } from './use-flow-picture';

const PART = '[data-flow-part]';

/**
 * The keys of the canvas: up and down walk the parts of a card and the names of its arrows, left and right go to the
 * nearest card, the commands are those of the list. One stop for Tab: where something is chosen.
 */
export function useCanvasKeys(frame: RefObject<HTMLElement | null>, picture: FlowPicture) {
  const { document: open } = useFlow();
  const commands = useFlowCommands();
  const selected = useFlowState((state) => state.selected);
  const { setCenter, getZoom } = useReactFlow();
  const { layout } = picture;

  useEffect(() => {
    const parts = partsIn(frame.current);
    const entry = parts.find((part) => idOf(part) === selected) ?? parts[0];
    for (const part of parts) part.tabIndex = part === entry ? 0 : -1;
  }, [frame, picture, selected]);

  const show = (part: Element) => {
    const place = layout.cards.get(part.closest('.react-flow__node')?.getAttribute('data-id') ?? '');
    const box = frame.current?.getBoundingClientRect();
    const at = part.getBoundingClientRect();
    const hidden =
      box !== undefined &&
      (at.left < box.left || at.right > box.right || at.top < box.top || at.bottom > box.bottom);
    if (hidden && place !== undefined)
      void setCenter(place.x + 136, place.y + place.height / 2, {
        zoom: Math.max(0.6, getZoom()),
        duration: 0,
      });
  };
  const go = (part: HTMLElement | undefined) => {
    if (part === undefined) return;
    part.focus({ preventScroll: true });
    show(part);
  };
  const walk = (part: HTMLElement, key: string): boolean => {
    const parts = partsIn(frame.current);
    if (key === 'ArrowDown') go(parts[parts.indexOf(part) + 1]);
    else if (key === 'ArrowUp') go(parts[parts.indexOf(part) - 1]);
    else if (key === 'Home') go(parts[0]);
    else if (key === 'End') go(parts.at(-1));
    else if (key === 'ArrowLeft' || key === 'ArrowRight')
      go(beside(frame.current, layout, part, key === 'ArrowLeft' ? -1 : 1));
    else return false;
    return true;
  };
  const command = (part: HTMLElement, event: KeyboardEvent): boolean => {
    const id = part.getAttribute('data-flow-select') ?? idOf(part);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      commands.moveBy(id, event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === 'Delete') commands.remove(id);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenuAt(part, id);
    else return false;
    return true;
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const part = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(PART) : null;
      if (part === null || event.ctrlKey || event.metaKey) return;
      if ((!event.altKey && walk(part, event.key)) || command(part, event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    onFocus(event: FocusEvent) {
      if (event.target === frame.current) return;
      const part = event.target.closest(PART);
      if (part !== null && part.matches(':focus-visible')) {
        const id = part.getAttribute('data-flow-select') ?? idOf(part);
        if (open.state().selected !== id) open.select(id);
      }
    },
  };
}

function idOf(part: Element): string {
  return part.getAttribute('data-flow-part') ?? '';
}

/** Parts in the order of the flow: each card with its rows, the arrows of the card behind them. */
function partsIn(frame: HTMLElement | null): readonly HTMLElement[] {
  const parts = [...(frame?.querySelectorAll<HTMLElement>(PART) ?? [])];
  const cards = parts.filter((part) => part.closest('.react-flow__node') !== null);
  const arrows = parts.filter((part) => part.closest('.react-flow__node') === null);
  return cards.flatMap((part) => [
    part,
    ...arrows.filter((arrow) => idOf(arrow).startsWith(`${idOf(part)}/`)),
  ]);
}

/** The head of the nearest card in the next column on that side. */
function beside(
  frame: HTMLElement | null,
  { cards }: FlowPicture['layout'],
  part: HTMLElement,
  by: -1 | 1,
): HTMLElement | undefined {
  const own = part.closest('.react-flow__node')?.getAttribute('data-id') ?? idOf(part).split('/')[0];
  const holder =
    own === undefined || cards.has(own)
      ? own
      : frame
          ?.querySelector(`[data-flow-part="${CSS.escape(own)}"]`)
          ?.closest('.react-flow__node')
          ?.getAttribute('data-id');
  const here = cards.get(holder ?? '');
  if (here === undefined) return undefined;
  const others = [...cards.values()].filter(({ column }) => (column - here.column) * by > 0);
  const nearest = others.toSorted(
    (one, other) =>
      Math.abs(one.column - here.column) - Math.abs(other.column - here.column) ||
      Math.abs(one.y - here.y) - Math.abs(other.y - here.y),
  )[0];
  return nearest === undefined
    ? undefined
    : (frame?.querySelector<HTMLElement>(`[data-flow-part="${CSS.escape(nearest.id)}"]`) ?? undefined);
}
