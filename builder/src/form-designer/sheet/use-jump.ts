import { useCallback } from 'react';
import { focusNode } from '../canvas/focus-node';
import { useDesigner } from '../designer';
import { sheetTab, tabOfProperty } from './sheet-tab';

export interface JumpTarget {
  /** The step, section or field; the form itself where missing. */
  readonly nodeId: string | undefined;
  /** The property that is meant: `visibleWhen`, `label`, `checks` … */
  readonly property: string | undefined;
}

const TRIES = 12;

/** Goes to a place of the form: chooses the node, opens the tab where the property is written, and puts the focus on it. */
export function useJump(): (target: JumpTarget) => void {
  const { document } = useDesigner();
  return useCallback(
    ({ nodeId, property }) => {
      sheetTab.set(tabOfProperty(property));
      document.select(nodeId);
      if (nodeId !== undefined) focusNode(nodeId);
      if (property !== undefined) focusProperty(property, TRIES);
    },
    [document],
  );
}

/** Waits for the sheet to be drawn, frame by frame. */
function focusProperty(property: string, left: number): void {
  window.requestAnimationFrame(() => {
    const sheet = window.document.querySelector('.sheet');
    const rule = sheet?.querySelector<HTMLElement>(`[data-property="${CSS.escape(property)}"]`);
    const control = rule?.querySelector<HTMLElement>('button, input, textarea') ?? findInput(sheet, property);
    if (left > 0 && control === null) return focusProperty(property, left - 1);
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  });
}

/** The input of a property that is drawn as a plain question. */
function findInput(sheet: Element | null | undefined, property: string): HTMLElement | null {
  const name = CSS.escape(property);
  return (
    sheet?.querySelector<HTMLElement>(`[id$="-${name}"], [id$="-${name}-it"], [id*="-${name}-"]`) ?? null
  );
}
