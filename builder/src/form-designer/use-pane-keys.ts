import { useEffect } from 'react';

const PANES = '.designer [role="toolbar"], .designer [data-pane], .designer .sheet';
/** Where a list or a tree is entered: at what is chosen now, not where the focus was before. */
const ENTRY = '[role="row"][tabindex="0"], [role="treeitem"][tabindex="0"], [role="treegrid"][tabindex="0"]';
const FOCUSABLE = '[tabindex="0"], button:not(:disabled, [tabindex="-1"]), input:not(:disabled), a[href]';

/** F6 goes from pane to pane and back with Shift, each to where the focus was last. */
export function usePaneKeys(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const remember = ({ target }: FocusEvent) => {
      const pane = target instanceof HTMLElement ? target.closest(PANES) : null;
      if (pane !== null && target instanceof HTMLElement) last.set(pane, target);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
      const panes = [...document.querySelectorAll(PANES)].filter((pane) => pane.checkVisibility());
      const at = panes.findIndex((pane) => pane.contains(document.activeElement));
      const next = panes[(at + (event.shiftKey ? -1 : 1) + panes.length) % panes.length];
      if (next === undefined) return;
      event.preventDefault();
      const known = last.get(next);
      const entry = next.querySelector<HTMLElement>(ENTRY);
      const before = known?.isConnected === true ? known : null;
      (entry ?? before ?? next.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keydown', press);
    };
  }, []);
}
