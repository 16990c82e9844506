import {
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragStartEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useMemo, useRef } from 'react';
import { useLibraryDrag } from '../../admin/library/use-library-drag';
import { useDesigner } from '../designer';
import { isSameAim, aimAt, type Aim } from './aim';
import type { DragState } from './drag-state';
import { carriedBy, findGrabbed, type Grabbed } from './grabbed';
import { createPlaceWalk, type PlaceWalk } from './place-walk';
import { useDragWords } from './use-drag-words';
import { useDrop } from './use-drop';

/** What the pressed part says it is, and where the pointer is in the window; the keyboard has no pointer. */
export interface PointerTrack {
  at: { readonly x: number; readonly y: number } | undefined;
  name: string | undefined;
}

const DRAG_AFTER_PX = 5;
const LONG_PRESS = { delay: 250, tolerance: 8 };
const KEYS = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };

/** Leads a drag from the first press to the drop, whatever it is done with. */
export function useDragging(state: DragState, pointer: PointerTrack) {
  const { document } = useDesigner();
  const drop = useDrop();
  const words = useDragWords();
  const walk = useRef<PlaceWalk>(undefined);
  const library = useLibraryDrag();
  /** The matrix says on which pages a section of the library may stand. */
  const judge = (grabbed: Grabbed | undefined, aim: Aim): Aim =>
    grabbed?.kind === 'library-section' && aim.place !== undefined && !library.allows(grabbed.key, aim.place)
      ? { ...aim, obstacle: 'not-offered' }
      : aim;
  const latest = useRef({ words, judge });
  latest.current = { words, judge };

  const coordinateGetter: KeyboardCoordinateGetter = useMemo(
    () => (event) => {
      const step = walk.current?.go(event.code);
      if (step === undefined) return undefined;
      event.preventDefault();
      const aim = latest.current.judge(state.grabbed.get(), step.aim);
      state.aim.set(aim);
      state.spoken.set(latest.current.words.over(state.grabbed.get(), aim, step.position));
      step.aim.anchor.scrollIntoView({ block: 'nearest' });
      const { left, top } = step.aim.anchor.getBoundingClientRect();
      return { x: left + 24, y: top + 12 };
    },
    [state],
  );
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
    useSensor(KeyboardSensor, { coordinateGetter, keyboardCodes: KEYS }),
  );

  const stop = () => {
    state.grabbed.set(undefined);
    state.aim.set(undefined);
    walk.current = undefined;
    pointer.name = undefined;
  };
  return {
    sensors,
    start({ activatorEvent }: DragStartEvent) {
      const definition = document.definition();
      const grabbed = findGrabbed(definition, document.state().selection, pointer.name);
      if (grabbed === undefined) return;
      state.grabbed.set(grabbed);
      state.spoken.set(words.taken(grabbed));
      if (activatorEvent instanceof KeyboardEvent)
        walk.current = createPlaceWalk(definition, carriedBy(grabbed), document.state().selected);
    },
    move() {
      const grabbed = state.grabbed.get();
      if (grabbed === undefined || pointer.at === undefined || walk.current !== undefined) return;
      const hit = aimAt(document.definition(), carriedBy(grabbed), pointer.at);
      const next = hit && judge(grabbed, hit);
      if (isSameAim(state.aim.get(), next)) return;
      state.aim.set(next);
      state.spoken.set(words.over(grabbed, next, undefined));
    },
    end() {
      const [grabbed, aim] = [state.grabbed.get(), state.aim.get()];
      stop();
      if (grabbed === undefined) return;
      const place = aim?.obstacle === undefined ? aim?.place : undefined;
      const done = place !== undefined && drop(grabbed, place);
      state.spoken.set(done ? words.dropped(grabbed, place) : words.stays(grabbed));
    },
    cancel() {
      const grabbed = state.grabbed.get();
      stop();
      if (grabbed !== undefined) state.spoken.set(words.cancelled(grabbed));
    },
  };
}
