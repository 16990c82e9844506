import type { QueueColumn } from '@istanze/shared';
import { Link } from 'react-router';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { DEFAULT_QUEUE, isNarrowed, type OrderKey, queueSearch, type QueueState } from './queue-state';
import type { Selection } from '../bulk/use-selection';
import { QueueItem } from './QueueItem';
import { QueueTable } from './QueueTable';
import type { Queue } from './use-queue';

interface QueueListProps {
  readonly queue: Queue;
  readonly state: QueueState;
  readonly currentCode: string | undefined;
  readonly selection: Selection;
  readonly columns: readonly QueueColumn[];
  /** A table with all its columns, where there is room for it. */
  readonly wide: boolean;
  readonly onOrder: (order: OrderKey) => void;
}

/** The rows, or why there are none. */
export function QueueList({ queue, state, currentCode, selection, columns, wide, onOrder }: QueueListProps) {
  const t = useT();
  const search = queueSearch(state);
  if (queue.failed)
    return (
      <div className="queue-message">
        <ErrorState title={t('queue.failed')} onRetry={queue.reload} />
      </div>
    );
  if (!queue.ready)
    return (
      <div className="queue-message">
        <SkeletonLines label={t('common.loading')} heights={[92, 92, 92, 92, 92]} />
      </div>
    );
  if (queue.rows.length === 0) return <NothingListed state={state} />;
  return (
    <>
      {wide ? (
        <QueueTable
          rows={queue.rows}
          columns={columns}
          state={state}
          selection={selection}
          onOrder={onOrder}
        />
      ) : (
        <ul className="queue-rows" aria-label={t('queue.list')}>
          {queue.rows.map((row) => (
            <QueueItem
              key={row.id}
              row={row}
              rows={queue.rows}
              search={search}
              current={row.code === currentCode}
              selection={selection}
              columns={columns}
            />
          ))}
        </ul>
      )}
      {queue.hasMore ? (
        <div className="queue-more">
          <Button block isPending={queue.loadingMore} onPress={queue.loadMore}>
            {t('queue.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function NothingListed({ state }: { readonly state: QueueState }) {
  const t = useT();
  if (isNarrowed(state))
    return (
      <EmptyState
        icon="search"
        title={t('queue.nothing-found')}
        action={
          <Link
            className="button"
            data-variant="secondary"
            to={
              state.view === 'all'
                ? `/istanze${queueSearch(DEFAULT_QUEUE)}`
                : `/istanze${queueSearch({ ...state, view: 'all' })}`
            }
          >
            {t(state.view === 'all' ? 'common.cancel-filters' : 'queue.look-in-all')}
          </Link>
        }
      >
        {t('queue.nothing-found-help')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t(`queue.empty.${state.view}`)}
      action={
        state.view === 'mine' ? (
          <Link
            className="button"
            data-variant="secondary"
            to={`/istanze${queueSearch({ ...state, view: 'unassigned' })}`}
          >
            {t('queue.see-unassigned')}
          </Link>
        ) : undefined
      }
    >
      {t('queue.empty-help')}
    </EmptyState>
  );
}
