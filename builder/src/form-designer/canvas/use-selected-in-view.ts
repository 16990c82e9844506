import { useEffect } from 'react';
import { useDocument } from '../designer';
import { findRowElement } from './focus-node';

/** Brings what was chosen into view, and keeps the focus on it where the focus is on the page or was lost with a row. */
export function useSelectedInView(): void {
  const lead = useDocument(({ selection }) => selection.lead);
  const place = useDocument(({ stack }) => stack.definition);
  useEffect(() => {
    const row = lead === undefined ? null : findRowElement(lead);
    if (row === null) return;
    row.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (
      lost ||
      (activeElement.closest('[role="treegrid"]') !== null && activeElement.matches('[role="row"]'))
    )
      row.focus({ preventScroll: true });
  }, [lead, place]);
}
