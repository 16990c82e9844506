import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useFlow } from '../flow-designer';
import { parentOf } from '../flow-index';
import { openMenuAt } from '../PartMenu';
import { useFlowCommands } from '../use-flow-commands';
import type { FlowRow } from './flow-rows';

/** The keys of the list: arrows walk, open and close; the commands are those of the canvas. */
export function useListKeys(
  grid: RefObject<HTMLElement | null>,
  rows: readonly FlowRow[],
  fold: (id: string, shut: boolean) => void,
) {
  const { document } = useFlow();
  const commands = useFlowCommands();
  const elementOf = (id: string) =>
    grid.current?.querySelector<HTMLElement>(`[data-flow-part="${CSS.escape(id)}"]`);
  const go = (id: string | undefined) => {
    if (id === undefined || id === '') return;
    elementOf(id)?.focus();
  };
  const walk = (row: FlowRow, key: string): boolean => {
    const at = rows.indexOf(row);
    const { node, open } = row;
    if (key === 'ArrowDown') go(rows[at + 1]?.node.id);
    else if (key === 'ArrowUp') go(rows[at - 1]?.node.id);
    else if (key === 'Home') go(rows[0]?.node.id);
    else if (key === 'End') go(rows.at(-1)?.node.id);
    else if (key === 'ArrowRight' && open === false) fold(node.id, false);
    else if (key === 'ArrowRight' && open === true) go(rows[at + 1]?.node.id);
    else if (key === 'ArrowLeft' && open === true) fold(node.id, true);
    else if (key === 'ArrowLeft') go(parentOf(node));
    else return false;
    return true;
  };
  const command = ({ node }: FlowRow, event: KeyboardEvent): boolean => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      commands.moveBy(node.id, event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === 'Delete') commands.remove(node.id);
    else if (event.key === 'Enter' || event.key === ' ') document.select(node.id);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      openMenuAt(elementOf(node.id) ?? event.currentTarget, node.id);
    else return false;
    return true;
  };
  const rowOf = (target: EventTarget) => {
    const id = target instanceof Element ? target.getAttribute('data-flow-part') : null;
    return rows.find(({ node }) => node.id === id);
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const row = rowOf(event.target);
      if (row === undefined || event.ctrlKey || event.metaKey) return;
      if ((!event.altKey && walk(row, event.key)) || command(row, event)) event.preventDefault();
    },
    onFocus(event: FocusEvent) {
      const row = rowOf(event.target);
      if (row !== undefined && document.state().selected !== row.node.id) document.select(row.node.id);
    },
  };
}
