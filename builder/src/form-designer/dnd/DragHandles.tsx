import { useDraggable } from '@dnd-kit/core';
import type { KeyboardEvent, MouseEvent, ReactNode, SyntheticEvent, TouchEvent } from 'react';
import type { PointerTrack } from './use-dragging';

interface DragHandlesProps {
  readonly pointer: PointerTrack;
  readonly children: ReactNode;
}

const CONTROLS = 'input, textarea, select, a, button:not([data-drag]), [role="menu"]';

/** Hears presses for all that has `data-drag` below it and hands them to the sensors as one draggable. */
export function DragHandles({ pointer, children }: DragHandlesProps) {
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id: 'designer' });
  const begin = (event: SyntheticEvent, own: boolean) => {
    const { target } = event;
    if (!(target instanceof Element)) return false;
    const holder = target.closest('[data-drag]');
    if (!(holder instanceof HTMLElement) || (own && holder !== target)) return false;
    if (target.closest(CONTROLS) !== null && target.closest(CONTROLS) !== holder) return false;
    pointer.name = holder.dataset['drag'];
    const shape = holder.querySelector('[data-drag-shape]') ?? holder.closest('[data-section], [data-page]');
    setNodeRef(shape instanceof HTMLElement && !holder.hasAttribute('data-drag-self') ? shape : holder);
    setActivatorNodeRef(holder);
    return true;
  };
  return (
    <div
      className="drag-handles"
      onMouseDown={(event: MouseEvent) => {
        const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
        if (plain && begin(event, false)) listeners?.['onMouseDown']?.(event);
      }}
      onTouchStart={(event: TouchEvent) => {
        if (event.touches.length === 1 && begin(event, false)) listeners?.['onTouchStart']?.(event);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const plain = event.key === ' ' && !event.shiftKey && !event.ctrlKey && !event.metaKey;
        if (plain && begin(event, true)) listeners?.['onKeyDown']?.(event);
      }}
    >
      {children}
    </div>
  );
}
