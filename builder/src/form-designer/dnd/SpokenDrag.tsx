import { useCell } from '../cell';
import { useDragState } from './drag-state';

/** Says aloud what a drag does. */
export function SpokenDrag() {
  const spoken = useCell(useDragState().spoken, (text) => text);
  return (
    <p className="visually-hidden" role="log" aria-live="assertive" aria-atomic="true">
      {spoken}
    </p>
  );
}
