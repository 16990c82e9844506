import { useEffect, useRef, useState, type RefObject } from 'react';

/** How much smaller something so wide must be drawn to fit into the box; 1 where it fits as it is. */
export function useScale(width: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, Math.min(1, room / width)];
}
