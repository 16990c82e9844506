import { DndContext, DragOverlay, type AutoScrollOptions, type CollisionDetection } from '@dnd-kit/core';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { createCell, useCell } from '../cell';
import type { Aim } from './aim';
import { DragHandles } from './DragHandles';
import { DragShape } from './DragShape';
import { DragProvider, type DragState } from './drag-state';
import { DropMark } from './DropMark';
import type { Grabbed } from './grabbed';
import { SpokenDrag } from './SpokenDrag';
import { useDragging, type PointerTrack } from './use-dragging';

/** The place is read from the screen under the pointer: what is carried must not hide it. */
const SEEN_THROUGH = { pointerEvents: 'none' } as const;
/** Only what holds the places scrolls along: the pages, and the pane of the outline while it shows that. */
const SCROLL: AutoScrollOptions = {
  threshold: { x: 0, y: 0.16 },
  acceleration: 14,
  canScroll: (element) => element.matches('.canvas, .palette:has(.outline)'),
};
/** What is said is said by `SpokenDrag`, which knows places by their names. */
const SILENT = {
  // A new section has the focus in its name: it stays there.
  restoreFocus: false,
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

/**
 * Everything that can be dragged and where it can be dropped: by mouse, by finger and by keyboard. One draggable stands for
 * all of them and the place is read from the screen, so that a drag draws its own mark again and no field.
 */
export function DragArea({ children }: { readonly children: ReactNode }) {
  const [state] = useState((): DragState => ({
    grabbed: createCell<Grabbed | undefined>(undefined),
    aim: createCell<Aim | undefined>(undefined),
    spoken: createCell(''),
  }));
  return (
    <DragProvider value={state}>
      <DragContext state={state}>{children}</DragContext>
    </DragProvider>
  );
}

function DragContext({ state, children }: { readonly state: DragState; readonly children: ReactNode }) {
  const pointer = useRef<PointerTrack>({ at: undefined, name: undefined });
  const { sensors, start, move, end, cancel } = useDragging(state, pointer.current);
  const track: CollisionDetection = useMemo(
    () =>
      ({ pointerCoordinates }) => {
        pointer.current.at = pointerCoordinates ?? undefined;
        return [];
      },
    [],
  );
  const grabbed = useCell(state.grabbed, (what) => what);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={track}
      autoScroll={SCROLL}
      accessibility={SILENT}
      onDragStart={start}
      onDragMove={move}
      onDragEnd={end}
      onDragCancel={cancel}
    >
      <DragHandles pointer={pointer.current}>{children}</DragHandles>
      <DragOverlay dropAnimation={null} zIndex={60} style={SEEN_THROUGH}>
        {grabbed === undefined ? null : <DragShape grabbed={grabbed} />}
      </DragOverlay>
      <DropMark />
      <SpokenDrag />
    </DndContext>
  );
}
