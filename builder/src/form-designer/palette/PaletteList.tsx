import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useDragState } from '../dnd/drag-state';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Entries of the palette: the Tab key enters once, the arrows go through them. */
export function PaletteList({ children }: { readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const { grabbed } = useDragState();
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('.palette-item') ?? [])];
  useEffect(() => {
    entries().forEach((entry, index) => (entry.tabIndex = index === 0 ? 0 : -1));
  });
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const all = entries();
    const at = all.findIndex((entry) => entry === event.target);
    if (step === undefined || at < 0 || grabbed.get() !== undefined) return;
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    all.forEach((entry) => (entry.tabIndex = entry === next ? 0 : -1));
    next?.focus();
    event.preventDefault();
  };
  return (
    <div ref={list} className="palette-list" onKeyDown={walk}>
      {children}
    </div>
  );
}
