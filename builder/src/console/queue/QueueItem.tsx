import type { QueueColumn } from '@istanze/shared';
import { memo } from 'react';
import { useT } from '../../i18n/i18n';
import type { Selection } from '../bulk/use-selection';
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
  const t = useT();
  const isChosen = selection.chosen.has(row.code);
  return (
    <li className="queue-item" data-chosen={isChosen || undefined}>
      <label className="queue-check">
        <input
          type="checkbox"
          aria-label={t('bulk.choose', { name: row.applicantName, code: row.code })}
          checked={isChosen}
          onChange={({ nativeEvent }) => {
            const isStretch = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
            if (isStretch) selection.extendTo(row, rows);
            else selection.toggle(row);
          }}
        />
      </label>
      <QueueRowLink row={row} search={search} current={current} columns={columns} />
    </li>
  );
});
