import {
  closestCenter,
  pointerWithin,
  type Collision,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { targetOf } from './dragged';

/** The target that the arrow keys reached; the mouse and the finger have none. */
export interface KeyboardAim {
  target: UniqueIdentifier | undefined;
}

/**
 * What is under the pointer, with the side of it (`after` in the collision's data): left or right of a field that has
 * neighbours, above or below any other. The keyboard aims at targets one by one instead.
 */
export function createCollisionDetection(aim: KeyboardAim): CollisionDetection {
  return (args) => {
    const { pointerCoordinates, droppableContainers, droppableRects } = args;
    if (pointerCoordinates === null) {
      const aimed = droppableContainers.find(({ id }) => id === aim.target);
      return aimed === undefined ? [] : [{ id: aimed.id, data: { droppableContainer: aimed, after: false } }];
    }
    const [hit]: readonly (Collision | undefined)[] = [...pointerWithin(args), ...closestCenter(args)];
    if (hit === undefined) return [];
    const container = droppableContainers.find(({ id }) => id === hit.id);
    const rect = droppableRects.get(hit.id);
    const target = targetOf(container);
    if (rect === undefined || target?.kind !== 'beside') return [hit];
    const after = target.sideways
      ? pointerCoordinates.x > rect.left + rect.width / 2
      : pointerCoordinates.y > rect.top + rect.height / 2;
    return [{ ...hit, data: { ...hit.data, after } }];
  };
}

/** True when the first collision says that the drop goes after its target. */
export function isAfter(collisions: readonly Collision[] | null): boolean {
  const after: unknown = collisions?.[0]?.data?.['after'];
  return after === true;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys go through the places of the page in reading order, and bring each into view. */
export function createKeyboardCoordinates(aim: KeyboardAim): KeyboardCoordinateGetter {
  return (event, { context }) => {
    const step = steps[event.code];
    if (step === undefined) return undefined;
    event.preventDefault();
    const targets = context.droppableContainers
      .getEnabled()
      .flatMap(({ id, node }) => (node.current === null ? [] : [{ id, element: node.current }]))
      .sort((one, other) =>
        one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    const from = targets.findIndex(({ id }) => id === (aim.target ?? context.active?.id));
    const next = targets[Math.min(Math.max(from + step, 0), targets.length - 1)];
    if (next === undefined) return undefined;
    aim.target = next.id;
    next.element.scrollIntoView({ block: 'nearest' });
    const { left, top } = next.element.getBoundingClientRect();
    return { x: left, y: top };
  };
}
