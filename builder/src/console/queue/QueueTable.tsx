import type { QueueColumn } from '@istanze/shared';
import { memo } from 'react';
import { Link } from 'react-router';
import { useT } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useSession } from '../../session/session';
import { LabelList } from '../labels/LabelList';
import type { Selection } from '../bulk/use-selection';
import { QueueCell } from './QueueCell';
import { QueueCheck } from './QueueCheck';
import { type OrderKey, queueSearch, type QueueState } from './queue-state';
import { rowElementId } from './QueueRowLink';
import type { QueueRow } from './use-queue';

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  readonly columns: readonly QueueColumn[];
  readonly state: QueueState;
  readonly selection: Selection;
  readonly onOrder: (order: OrderKey) => void;
}

/** The whole list while no instance is open: a row each, the columns as this person wants them. */
export function QueueTable({ rows, columns, state, selection, onOrder }: QueueTableProps) {
  const t = useT();
  return (
    <table className="queue-table">
      <caption className="visually-hidden">{t('queue.list')}</caption>
      <thead>
        <tr>
          <th scope="col" className="queue-table-check">
            <span className="visually-hidden">{t('columns.choice')}</span>
          </th>
          {columns.filter(isOwnColumn).map((column) => (
            <ColumnHead key={column} column={column} order={state.order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            row={row}
            rows={rows}
            columns={columns}
            search={queueSearch(state)}
            selection={selection}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Labels stand under who asks: most rows have none. */
function isOwnColumn(column: QueueColumn): column is Exclude<QueueColumn, 'labels'> {
  return column !== 'labels';
}

/** Orders that a column's head asks for, the first at the first press. */
const sorted: Readonly<Partial<Record<QueueColumn, readonly OrderKey[]>>> = {
  deadline: ['deadline'],
  submitted: ['newest', 'oldest'],
  news: ['news'],
};
const directions = {
  deadline: 'ascending',
  oldest: 'ascending',
  newest: 'descending',
  news: 'descending',
} as const;

interface ColumnHeadProps {
  readonly column: QueueColumn;
  readonly order: OrderKey;
  readonly onOrder: (order: OrderKey) => void;
}

function ColumnHead({ column, order, onOrder }: ColumnHeadProps) {
  const t = useT();
  const orders = sorted[column];
  const name = t(`columns.${column}`);
  if (orders === undefined) return <th scope="col">{name}</th>;
  const isSorted = orders.includes(order);
  const next = orders[isSorted ? (orders.indexOf(order) + 1) % orders.length : 0] ?? order;
  return (
    <th scope="col" aria-sort={isSorted ? directions[order] : 'none'}>
      <button type="button" className="queue-sort" onClick={() => onOrder(next)}>
        {name}
        {isSorted ? (
          <Icon name={directions[order] === 'ascending' ? 'arrowUp' : 'arrowDown'} size="small" />
        ) : null}
      </button>
    </th>
  );
}

interface TableRowProps {
  readonly row: QueueRow;
  readonly rows: readonly QueueRow[];
  readonly columns: readonly QueueColumn[];
  readonly search: string;
  readonly selection: Selection;
}

const TableRow = memo(function TableRow({ row, rows, columns, search, selection }: TableRowProps) {
  const t = useT();
  const { me } = useSession();
  const isChosen = selection.chosen.has(row.code);
  return (
    <tr className="queue-item" data-chosen={isChosen || undefined} data-unread={row.unread || undefined}>
      <td className="queue-table-check">
        <QueueCheck row={row} rows={rows} selection={selection} />
      </td>
      {columns.filter(isOwnColumn).map((column) => (
        <td key={column} data-column={column}>
          {column === 'applicant' ? (
            <>
              <Link
                id={rowElementId(row.code)}
                className="queue-table-link"
                to={`/istanze/${row.code}${search}`}
              >
                {row.applicantName}
              </Link>
              {row.representativeName === null ? null : (
                <span className="small muted"> {t('queue.through', { name: row.representativeName })}</span>
              )}
              {columns.includes('labels') ? <LabelList labels={row.labels} /> : null}
            </>
          ) : (
            <QueueCell row={row} column={column} meId={me.id} roles={me.roles} />
          )}
        </td>
      ))}
    </tr>
  );
});
