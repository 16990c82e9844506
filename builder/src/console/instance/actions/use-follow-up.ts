import { useCallback, useEffect, useRef } from 'react';

/** Moments after an outcome at which its effects (a communication being prepared) may have appeared without a notice. */
const LATER_MS = [900, 2_500, 6_000] as const;

/** Reads again a few times after something was done, so that what it set off is seen at once; stops when the page is left. */
export function useFollowUp(reload: () => Promise<unknown>): () => void {
  const timers = useRef<readonly number[]>([]);
  const stop = useCallback(() => timers.current.forEach((timer) => window.clearTimeout(timer)), []);
  useEffect(() => stop, [stop]);
  return useCallback(() => {
    stop();
    timers.current = LATER_MS.map((ms) => window.setTimeout(() => void reload(), ms));
  }, [reload, stop]);
}
