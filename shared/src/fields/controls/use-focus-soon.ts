import { useEffect, useRef, type RefObject } from 'react';

/** Moves the focus, once the next drawing is done, to the first element inside that a selector finds. */
export function useFocusSoon(inside: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    inside.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (selector) => {
    wanted.current = selector;
  };
}
