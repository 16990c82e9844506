import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import { addField, findFieldType } from '@istanze/shared';
import { createContext, use, useMemo, useRef, useState, type ReactNode } from 'react';
import { newField } from '../../document/new-field';
import { randomId } from '../../graphql/idempotency';
import { useT } from '../../i18n/i18n';
import { createCell, type Cell } from '../cell';
import { useDesigner, useEditing } from '../designer';
import { moveTo } from '../edits';
import { createCollisionDetection, createKeyboardCoordinates, isAfter, type KeyboardAim } from './collisions';
import { draggedOf, targetOf, type Dragged } from './dragged';
import { isSameDrop, placeOfDrop, type Drop } from './drop-place';
import { DragShape } from './DragShape';

const DropContext = createContext<Cell<Drop | undefined> | undefined>(undefined);

/** Where what is being dragged would land. */
export function useDropCell(): Cell<Drop | undefined> {
  const cell = use(DropContext);
  if (cell === undefined) throw new Error('Outside of a DragArea');
  return cell;
}

const DRAG_AFTER_PX = 5;
const TOUCH = { delay: 180, tolerance: 8 };
const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };

/** Everything that can be dragged and where it can be dropped: by mouse, by finger and by keyboard. */
export function DragArea({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { document } = useDesigner();
  const { run } = useEditing();
  const [drop] = useState(() => createCell<Drop | undefined>(undefined));
  const [dragged, setDragged] = useState<Dragged>();
  const aim = useRef<KeyboardAim>({ target: undefined });
  const collisionDetection = useMemo(() => createCollisionDetection(aim.current), []);
  const coordinateGetter = useMemo(() => createKeyboardCoordinates(aim.current), []);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }),
    useSensor(TouchSensor, { activationConstraint: TOUCH }),
    useSensor(KeyboardSensor, { coordinateGetter, keyboardCodes: KEYS }),
  );
  const announcements = useAnnouncements(drop);

  const start = ({ active }: DragStartEvent) => {
    aim.current.target = undefined;
    setDragged(draggedOf(active));
  };
  const move = ({ over, collisions }: DragMoveEvent) => {
    const target = targetOf(over);
    const next = target === undefined ? undefined : { target, after: isAfter(collisions) };
    if (!isSameDrop(drop.get(), next)) drop.set(next);
  };
  const stop = () => {
    drop.set(undefined);
    setDragged(undefined);
  };
  const end = ({ active }: DragEndEvent) => {
    const what = draggedOf(active);
    const landed = drop.get();
    stop();
    const definition = document.definition();
    const place = landed === undefined ? undefined : placeOfDrop(definition, landed);
    if (what === undefined || place === undefined) return;
    if (what.kind === 'field') {
      if (run(moveTo(definition, what.fieldId, place))) document.select(what.fieldId);
      return;
    }
    const type = findFieldType(what.type);
    if (type === undefined) return;
    const field = newField(definition, type, randomId());
    if (run(addField(place.sectionId, place.index, field))) document.select(field.id);
  };

  return (
    <DropContext value={drop}>
      <DndContext
        sensors={sensors}
        collisionDetection={collisionDetection}
        accessibility={{
          announcements,
          screenReaderInstructions: { draggable: t('drag.instructions') },
        }}
        onDragStart={start}
        onDragMove={move}
        onDragEnd={end}
        onDragCancel={stop}
      >
        {children}
        <DragOverlay dropAnimation={null}>
          {dragged === undefined ? null : <DragShape dragged={dragged} />}
        </DragOverlay>
      </DndContext>
    </DropContext>
  );
}

function useAnnouncements(drop: Cell<Drop | undefined>): Announcements {
  const t = useT();
  return useMemo(() => {
    const nameOf = (holder: Parameters<typeof draggedOf>[0]) => draggedOf(holder)?.name ?? '';
    const placeName = (over: Parameters<typeof targetOf>[0]) => {
      const target = targetOf(over);
      if (target === undefined) return t('drag.nowhere');
      if (target.kind === 'end') return t('drag.at-end', { name: target.name });
      return t(drop.get()?.after === true ? 'drag.after' : 'drag.before', { name: target.name });
    };
    return {
      onDragStart: ({ active }) => t('drag.started', { name: nameOf(active) }),
      onDragOver: ({ over }) => placeName(over),
      onDragEnd: ({ active, over }) => t('drag.ended', { name: nameOf(active), place: placeName(over) }),
      onDragCancel: ({ active }) => t('drag.cancelled', { name: nameOf(active) }),
    };
  }, [drop, t]);
}
