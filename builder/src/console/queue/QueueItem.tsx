import type { QueueColumn } from '@istanze/shared';
import { memo } from 'react';
import type { Selection } from '../bulk/use-selection';
import { QueueCheck } from './QueueCheck';
import { QueueRowLink } from './QueueRowLink';
import type { QueueRow } from './use-queue';

interface QueueItemProps {
  readonly row: QueueRow;
  readonly rows: readonly QueueRow[];
  readonly search: string;
  readonly current: boolean;
  readonly selection: Selection;
  readonly columns: readonly QueueColumn[];
}

/** A row that can be opened, and chosen together with others; with the shift key, every row down to this one. */
export const QueueItem = memo(function QueueItem({
  row,
  rows,
  search,
  current,
  selection,
  columns,
}: QueueItemProps) {
  const isChosen = selection.chosen.has(row.code);
  return (
    <li className="queue-item" data-chosen={isChosen || undefined}>
      <QueueCheck row={row} rows={rows} selection={selection} />
      <QueueRowLink row={row} search={search} current={current} columns={columns} />
    </li>
  );
});
