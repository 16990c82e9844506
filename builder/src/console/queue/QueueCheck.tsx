import { useT } from '../../i18n/i18n';
import type { Selection } from '../bulk/use-selection';
import type { QueueRow } from './use-queue';

interface QueueCheckProps {
  readonly row: QueueRow;
  readonly rows: readonly QueueRow[];
  readonly selection: Selection;
}

/** Chooses a row together with others; with the shift key, every row down to this one. */
export function QueueCheck({ row, rows, selection }: QueueCheckProps) {
  const t = useT();
  return (
    <label className="queue-check">
      <input
        type="checkbox"
        aria-label={t('bulk.choose', { name: row.applicantName, code: row.code })}
        checked={selection.chosen.has(row.code)}
        onChange={({ nativeEvent }) => {
          const isStretch = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true;
          if (isStretch) selection.extendTo(row, rows);
          else selection.toggle(row);
        }}
      />
    </label>
  );
}
