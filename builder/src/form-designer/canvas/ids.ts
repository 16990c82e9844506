/** DOM id of the row of a step, section or field on the page. */
export function canvasRowId(nodeId: string): string {
  return `canvas-${nodeId}`;
}
