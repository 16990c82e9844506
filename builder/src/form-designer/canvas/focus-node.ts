import { canvasRowId } from './ids';

/** The row of a node on the page, if it is drawn. */
export function findRowElement(id: string): HTMLElement | null {
  return document.getElementById(canvasRowId(id));
}

/** Puts the focus on the row of a node once it is drawn, and brings it into view. */
export function focusNode(id: string): void {
  requestAnimationFrame(() => {
    const row = findRowElement(id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
}
