import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives a way to put work off while a pointer is held down. What a field says when it is left moves the page: a button
 * pressed at that moment would no longer be under the pointer when it is released, and the click would be lost.
 */
export function useAfterPointer(place: RefObject<HTMLElement | null>): (work: () => void) => void {
  const held = useRef(false);
  const waiting = useRef<readonly (() => void)[]>([]);
  useEffect(() => {
    const page = place.current?.ownerDocument;
    if (page === undefined) return;
    const press = (): void => {
      held.current = true;
    };
    const release = (): void => {
      held.current = false;
      setTimeout(() => {
        const works = waiting.current;
        waiting.current = [];
        for (const work of works) work();
      });
    };
    page.addEventListener('pointerdown', press, true);
    page.addEventListener('pointerup', release, true);
    page.addEventListener('pointercancel', release, true);
    return () => {
      page.removeEventListener('pointerdown', press, true);
      page.removeEventListener('pointerup', release, true);
      page.removeEventListener('pointercancel', release, true);
    };
  }, [place]);
  return (work) => {
    if (held.current) waiting.current = [...waiting.current, work];
    else work();
  };
}
