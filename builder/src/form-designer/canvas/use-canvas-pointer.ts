import type { MouseEvent } from 'react';
import { useDesigner } from '../designer';
import { editing } from './editing';
import { openMenu } from './node-menu';

function rowOf(target: EventTarget): HTMLElement | undefined {
  if (!(target instanceof Element) || target.closest('button, input') !== null) return undefined;
  const row = target.closest('[data-drag][data-row-id]');
  return row instanceof HTMLElement ? row : undefined;
}

/** A press chooses, with Ctrl one more, with Shift all in between; twice writes the name; the other button opens the commands. */
export function useCanvasPointer() {
  const { document } = useDesigner();
  const idOf = (event: MouseEvent) => rowOf(event.target)?.dataset['rowId'];
  return {
    onClick(event: MouseEvent) {
      const id = idOf(event);
      if (id === undefined) return;
      if (event.shiftKey) document.extendTo(id);
      else if (event.ctrlKey || event.metaKey) document.toggle(id);
      else document.select(id);
    },
    onDoubleClick(event: MouseEvent) {
      const id = idOf(event);
      if (id !== undefined) editing.set(id);
    },
    onContextMenu(event: MouseEvent) {
      const row = rowOf(event.target);
      const id = row?.dataset['rowId'];
      if (row === undefined || id === undefined) return;
      event.preventDefault();
      if (!document.state().selection.ids.includes(id)) document.select(id);
      openMenu.set({ id, anchor: row.querySelector('.canvas-menu button') ?? row });
    },
  };
}
