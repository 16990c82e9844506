/** What is being dragged, as it travels in dnd-kit's `data`. */
export type Dragged =
  | { readonly kind: 'new'; readonly type: string; readonly name: string }
  | { readonly kind: 'field'; readonly fieldId: string; readonly name: string };

/** Where something may be dropped, as it travels in dnd-kit's `data`. */
export type DropTarget =
  | { readonly kind: 'beside'; readonly fieldId: string; readonly name: string; readonly sideways: boolean }
  | { readonly kind: 'end'; readonly sectionId: string; readonly name: string };

interface Holder {
  readonly data: { readonly current: unknown } | { readonly current?: unknown };
}

function payload(holder: Holder | null | undefined): unknown {
  return holder?.data.current;
}

function isTagged(value: unknown, kinds: readonly string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    kinds.some((kind) => kind === value.kind)
  );
}

function isDragged(value: unknown): value is Dragged {
  return isTagged(value, ['new', 'field']);
}

function isDropTarget(value: unknown): value is DropTarget {
  return isTagged(value, ['beside', 'end']);
}

export function draggedOf(holder: Holder | null | undefined): Dragged | undefined {
  const value = payload(holder);
  return isDragged(value) ? value : undefined;
}

export function targetOf(holder: Holder | null | undefined): DropTarget | undefined {
  const value = payload(holder);
  return isDropTarget(value) ? value : undefined;
}
