import { useMemo } from 'react';
import { useShortcuts } from '../../app/shortcuts';

function tasks(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-task]')];
}

/** J and K walk through what there is to do, from one list to the next; Enter opens, as with every link. */
export function useTaskKeys(): void {
  useShortcuts(
    useMemo(() => {
      const step = (by: 1 | -1) => () => {
        const all = tasks();
        const at = all.findIndex((one) => one === document.activeElement);
        all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
      };
      return { j: step(1), k: step(-1) };
    }, []),
  );
}
