import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { editing } from '../canvas/editing';
import { openMenu } from '../canvas/node-menu';
import { useDesigner } from '../designer';
import { useDragState } from '../dnd/drag-state';
import { useNodeCommands } from '../use-node-commands';
import type { OutlineRow } from './visible-rows';

/** The keys and presses of a tree: arrows walk, open and close; the commands are those of the page. */
export function useOutlineKeys(
  tree: RefObject<HTMLElement | null>,
  rows: readonly OutlineRow[],
  fold: (id: string, fold: boolean) => void,
) {
  const { document } = useDesigner();
  const commands = useNodeCommands();
  const { grabbed } = useDragState();
  const elementOf = (id: string) => tree.current?.querySelector<HTMLElement>(`[data-row-id="${id}"]`);
  const go = (id: string | undefined, event: KeyboardEvent | undefined) => {
    if (id === undefined) return;
    elementOf(id)?.focus();
    if (event?.shiftKey === true) document.extendTo(id);
    else document.select(id);
  };
  const walk = (row: OutlineRow, event: KeyboardEvent): boolean => {
    const at = rows.indexOf(row);
    switch (event.key) {
      case 'ArrowDown':
        go(rows[at + 1]?.id, event);
        return true;
      case 'ArrowUp':
        go(rows[at - 1]?.id, event);
        return true;
      case 'Home':
        go(rows[0]?.id, event);
        return true;
      case 'End':
        go(rows.at(-1)?.id, event);
        return true;
      case 'ArrowRight':
        if (row.open === false) fold(row.id, false);
        else if (row.open === true) go(rows[at + 1]?.id, undefined);
        return true;
      case 'ArrowLeft':
        if (row.open === true) fold(row.id, true);
        else if (row.parentId !== '') go(row.parentId, undefined);
        return true;
      default:
        return false;
    }
  };
  const command = (row: OutlineRow, event: KeyboardEvent): boolean => {
    const { selection } = document.state();
    const ids = selection.ids.includes(row.id) ? selection.ids : [row.id];
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key.startsWith('Arrow')) commands.moveBy(ids, event.key === 'ArrowUp' ? -1 : 1);
    else if (ctrl && event.key === ' ') document.toggle(row.id);
    else if (ctrl && event.key.toLowerCase() === 'd') commands.duplicate(ids);
    else if (event.key === 'F2' || event.key === 'Enter') editing.set(row.id);
    else if (event.key === 'Delete') commands.remove(ids);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      openMenu.set({ id: row.id, anchor: event.currentTarget });
    else return false;
    return true;
  };
  const rowAt = (target: EventTarget) => {
    const id =
      target instanceof Element ? target.closest('[data-row-id]')?.getAttribute('data-row-id') : null;
    return rows.find((row) => row.id === id);
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const row = rowAt(event.target);
      if (row === undefined || grabbed.get() !== undefined) return;
      if ((!event.altKey && walk(row, event)) || command(row, event)) event.preventDefault();
    },
    onClick(event: MouseEvent) {
      const row = rowAt(event.target);
      if (row === undefined) return;
      if (event.shiftKey) document.extendTo(row.id);
      else if (event.ctrlKey || event.metaKey) document.toggle(row.id);
      else document.select(row.id);
    },
    onDoubleClick(event: MouseEvent) {
      const row = rowAt(event.target);
      if (row !== undefined) editing.set(row.id);
    },
  };
}
