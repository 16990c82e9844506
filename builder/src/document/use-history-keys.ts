import { useMemo } from 'react';
import { useShortcuts, type Shortcuts } from '../app/shortcuts';
import type { OpenDocument } from './open-document';

/** The keys that take back and do again, with those a designer has besides; `more` must stay the same object. */
export function useHistoryKeys<D>({ undo, redo }: OpenDocument<D>, more?: Shortcuts): void {
  useShortcuts(
    useMemo(() => ({ 'ctrl+z': undo, 'ctrl+shift+z': redo, 'ctrl+y': redo, ...more }), [undo, redo, more]),
  );
}
