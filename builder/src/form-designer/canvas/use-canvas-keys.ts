import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useDesigner } from '../designer';
import { useDragState } from '../dnd/drag-state';
import { useNodeCommands } from '../use-node-commands';
import { editing } from './editing';
import { openMenu } from './node-menu';

const ROWS = '[role="row"][data-drag]';

/** The keys of the page: arrows walk and choose, F2 writes the name, Alt with arrows moves, Canc takes away. */
export function useCanvasKeys(grid: RefObject<HTMLElement | null>) {
  const { document } = useDesigner();
  const commands = useNodeCommands();
  const { grabbed } = useDragState();

  const rows = () => [...(grid.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
  const walk = (from: HTMLElement, by: number, event: KeyboardEvent) => {
    const all = rows();
    const next = all[Math.min(Math.max(all.indexOf(from) + by, 0), all.length - 1)];
    const id = next?.dataset['rowId'];
    if (next === undefined || id === undefined) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    if (event.shiftKey) document.extendTo(id);
    else if (!event.ctrlKey && !event.metaKey) document.select(id);
  };
  const act = (row: HTMLElement, id: string, event: KeyboardEvent): boolean => {
    const { selection } = document.state();
    const ids = selection.ids.includes(id) ? selection.ids : [id];
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      commands.moveBy(ids, event.key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (ctrl && event.key === ' ') document.toggle(id);
    else if (ctrl && event.key.toLowerCase() === 'd') commands.duplicate(ids);
    else if (ctrl && event.key.toLowerCase() === 'a') commands.selectSiblings(id);
    else if (event.key === 'ArrowDown') walk(row, 1, event);
    else if (event.key === 'ArrowUp') walk(row, -1, event);
    else if (event.key === 'Home') walk(row, -Infinity, event);
    else if (event.key === 'End') walk(row, Infinity, event);
    else if (event.key === 'ArrowRight') row.querySelector<HTMLElement>('.canvas-menu button')?.focus();
    else if (event.key === 'F2' || event.key === 'Enter') editing.set(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') commands.remove(ids);
    else if (event.key === 'Escape') document.select(undefined);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      openMenu.set({ id, anchor: row.querySelector('.canvas-menu button') ?? row });
    else return false;
    return true;
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const { target } = event;
      if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
      if (grabbed.get() !== undefined) return;
      const row = target.closest<HTMLElement>(ROWS);
      const id = row?.dataset['rowId'];
      if (row !== null && target !== row && event.key === 'ArrowLeft') row.focus();
      else if (row === null || target !== row || id === undefined || !act(row, id, event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    /** Entered by the Tab key with nothing chosen, the first row has the focus. */
    onFocus(event: FocusEvent) {
      if (event.target === grid.current) rows()[0]?.focus();
      const id = event.target.matches(ROWS) ? event.target.getAttribute('data-row-id') : null;
      if (id !== null && document.state().selection.lead === undefined) document.select(id);
    },
  };
}
