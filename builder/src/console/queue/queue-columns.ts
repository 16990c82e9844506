import { useMutation } from '@apollo/client/react';
import { useMemo } from 'react';
import { type QueueColumn, toQueueColumns } from '@istanze/shared';
import { SaveQueueColumnsDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { useNotify } from '../../ui/notify';
import { useDeskChange } from '../use-desk-change';
import { useDeskSettings } from '../use-desk-settings';

/** The columns of this person in their order, and how to change them: kept by the server, so that they are there wherever they sit. */
export function useQueueColumns(): readonly [
  readonly QueueColumn[],
  (columns: readonly QueueColumn[]) => Promise<void>,
] {
  const t = useT();
  const notify = useNotify();
  const keep = useDeskChange();
  const { queueColumns } = useDeskSettings();
  const [save] = useMutation(SaveQueueColumnsDocument);
  const columns = useMemo(() => toQueueColumns(queueColumns), [queueColumns]);
  const change = async (next: readonly QueueColumn[]): Promise<void> => {
    try {
      const { data } = await save({ variables: { columns: [...next] } });
      const refused = keep(data?.saveQueueColumns);
      if (refused !== undefined) notify({ text: refused });
    } catch {
      notify({ text: t('desk-settings.not-saved') });
    }
  };
  return [columns, change];
}

/** The columns with one of them moved by so many places; at the ends it stays. */
export function moveColumn(
  columns: readonly QueueColumn[],
  column: QueueColumn,
  by: -1 | 1,
): readonly QueueColumn[] {
  const from = columns.indexOf(column);
  const to = from + by;
  const other = columns[to];
  if (from < 0 || other === undefined) return columns;
  return columns.map((one, index) => (index === from ? other : index === to ? column : one));
}

/** Shown where it was hidden, at the end; hidden where it was shown. */
export function toggleColumn(columns: readonly QueueColumn[], column: QueueColumn): readonly QueueColumn[] {
  return columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column];
}
