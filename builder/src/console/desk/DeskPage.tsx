import { useQuery, useSubscription } from '@apollo/client/react';
import { Link } from 'react-router';
import { DeskDocument, type DeskQuery, QueueChangedDocument } from '../../graphql/generated/graphql';
import { usePollInterval } from '../../graphql/live';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useTitle } from '../../ui/use-title';
import { LiveMark } from '../queue/LiveMark';
import { DEFAULT_QUEUE, queueSearch, type QueueState } from '../queue/queue-state';
import { TaskList } from './TaskList';
import { useTaskKeys } from './use-task-keys';
import '../queue/queue.css';
import './desk.css';

/** Where the day starts: what comes next by term, what happened, and how much waits where. */
export function DeskPage() {
  const t = useT();
  const { me } = useSession();
  const { data, error, refetch } = useQuery(DeskDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: usePollInterval(),
  });
  useSubscription(QueueChangedDocument, {
    onData: () => void refetch().catch(() => undefined),
    ignoreResults: true,
  });
  useTaskKeys();
  useTitle(t('rail.desk'));
  if (data === undefined)
    return (
      <div className="page">
        {error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[40, 88, 420]} />
        ) : (
          <ErrorState title={t('desk.failed')} onRetry={() => void refetch()} />
        )}
      </div>
    );
  const { byDeadline, byEvent } = data.nextWork;
  return (
    <div className="page desk">
      <div className="page-head">
        <h1>{t('desk.title', { name: me.name })}</h1>
        <LiveMark />
      </div>
      <Counts data={data} />
      <div className="desk-lists">
        <TaskList
          title={t('desk.by-deadline')}
          help={t('desk.by-deadline-help')}
          tasks={byDeadline}
          by="deadline"
          all={toQueue({ view: 'mine' })}
        >
          <EmptyState icon="check" title={t('desk.nothing-due')}>
            {t('desk.nothing-due-help')}
          </EmptyState>
        </TaskList>
        <TaskList
          title={t('desk.by-event')}
          help={t('desk.by-event-help')}
          tasks={byEvent}
          by="event"
          all={toQueue({ view: 'offices', order: 'news' })}
        >
          <EmptyState icon="bell" title={t('desk.nothing-new')}>
            {t('desk.nothing-new-help')}
          </EmptyState>
        </TaskList>
      </div>
    </div>
  );
}

function toQueue(part: Partial<QueueState>): string {
  return `/istanze${queueSearch({ ...DEFAULT_QUEUE, ...part })}`;
}

function Counts({ data }: { readonly data: DeskQuery }) {
  const t = useT();
  return (
    <ul className="desk-counts">
      <Count label={t('desk.mine')} counted={data.mine} to={toQueue({ view: 'mine' })} />
      <Count label={t('desk.unassigned')} counted={data.unassigned} to={toQueue({ view: 'unassigned' })} />
      <Count label={t('desk.asked')} counted={data.asked} to={toQueue({ view: 'asked' })} />
      <Count
        label={t('desk.to-decide')}
        counted={data.toDecide}
        to={toQueue({ categories: ['waiting-office'] })}
      />
      <Count
        label={t('desk.with-citizen')}
        counted={data.withCitizen}
        to={toQueue({ categories: ['waiting-citizen', 'waiting-payment'] })}
      />
    </ul>
  );
}

interface CountProps {
  readonly label: string;
  readonly counted: DeskQuery['mine'];
  readonly to: string;
}

function Count({ label, counted, to }: CountProps) {
  return (
    <li>
      <Link className="desk-count" to={to}>
        <strong>
          {counted.totalCount}
          {counted.totalCapped ? '+' : ''}
        </strong>
        <span>{label}</span>
      </Link>
    </li>
  );
}
