import type { CSSProperties } from 'react';
import { Icon } from '../../ui/Icon';
import { useCell } from '../cell';
import type { Aim } from './aim';
import { useDragState } from './drag-state';
import { useDragWords } from './use-drag-words';

/** Shows where a drop would go and says what it would do; the only thing drawn again while something is dragged. */
export function DropMark() {
  const { aim: aimCell, grabbed: grabbedCell } = useDragState();
  const aim = useCell(aimCell, (value) => value);
  const grabbed = useCell(grabbedCell, (value) => value);
  const words = useDragWords();
  if (aim === undefined || grabbed === undefined) return null;
  const refused = aim.obstacle !== undefined;
  return (
    <div
      className="drop-mark"
      data-edge={refused ? 'whole' : aim.edge}
      data-refused={refused || undefined}
      style={boxOf(aim)}
      aria-hidden="true"
    >
      <span className="drop-words">
        <Icon name={refused ? 'alert' : 'arrowRight'} size="small" />
        {words.offer(grabbed, aim)}
      </span>
    </div>
  );
}

function boxOf({ anchor }: Aim): CSSProperties {
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return { left, top, width, height };
}
