import type { DragEvent } from 'react';

/** Something of the palette on its way into the flow. */
export type Tool =
  | { readonly kind: 'state' }
  | { readonly kind: 'activity'; readonly type: string }
  | { readonly kind: 'action'; readonly type: string };

const FORMAT = 'application/x-istanze-flow';

/** Writes what is dragged where only this designer reads it. */
export function dragTool(event: DragEvent, tool: Tool): void {
  event.dataTransfer.setData(FORMAT, JSON.stringify(tool));
  event.dataTransfer.effectAllowed = 'copy';
}

/** What was dropped; undefined for anything from elsewhere. */
export function droppedTool(event: DragEvent): Tool | undefined {
  const json = event.dataTransfer.getData(FORMAT);
  if (json === '') return undefined;
  const tool: unknown = JSON.parse(json);
  if (typeof tool !== 'object' || tool === null || !('kind' in tool)) return undefined;
  if (tool.kind === 'state') return { kind: 'state' };
  if (!('type' in tool) || typeof tool.type !== 'string') return undefined;
  if (tool.kind === 'activity' || tool.kind === 'action') return { kind: tool.kind, type: tool.type };
  return undefined;
}
