import { useQuery, useSubscription } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  DeskDocument,
  QueueChangedDocument,
  type QueueRowFieldsFragment,
} from '../../graphql/generated/graphql';
import { usePollInterval } from '../../graphql/live';
import { useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useTitle } from '../../ui/use-title';
import { DEFAULT_QUEUE, queueSearch, type QueueState } from '../queue/queue-state';
import { QueueRowLink } from '../queue/QueueRowLink';
import '../queue/queue.css';
import './desk.css';

interface Counted {
  readonly totalCount: number;
  readonly totalCapped: boolean;
}

function toQueue(part: Partial<QueueState>): string {
  return queueSearch({ ...DEFAULT_QUEUE, ...part });
}

/** Where the day starts: what is mine by deadline, what nobody has yet, and how much waits where. */
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
  const mine = toQueue({ view: 'mine' });
  const unassigned = toQueue({ view: 'unassigned' });
  return (
    <div className="page desk">
      <div className="page-head">
        <h1>{t('desk.title', { name: me.name })}</h1>
      </div>
      <ul className="desk-counts">
        <Count label={t('desk.mine')} counted={data.mine} search={mine} />
        <Count label={t('desk.unassigned')} counted={data.unassigned} search={unassigned} />
        <Count
          label={t('desk.to-decide')}
          counted={data.toDecide}
          search={toQueue({ categories: ['waiting-office'] })}
        />
        <Count
          label={t('desk.with-citizen')}
          counted={data.withCitizen}
          search={toQueue({ categories: ['waiting-citizen', 'waiting-payment'] })}
        />
      </ul>
      <div className="desk-lists">
        <DeskList title={t('desk.mine-first')} rows={data.mine.edges.map(({ node }) => node)} search={mine}>
          <EmptyState title={t('queue.empty.mine')}>{t('desk.mine-empty')}</EmptyState>
        </DeskList>
        <DeskList
          title={t('desk.unassigned-first')}
          rows={data.unassigned.edges.map(({ node }) => node)}
          search={unassigned}
        >
          <EmptyState icon="check" title={t('queue.empty.unassigned')}>
            {t('desk.unassigned-empty')}
          </EmptyState>
        </DeskList>
      </div>
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly counted: Counted;
  readonly search: string;
}

function Count({ label, counted, search }: CountProps) {
  return (
    <li>
      <Link className="desk-count" to={`/istanze${search}`}>
        <strong>
          {counted.totalCount}
          {counted.totalCapped ? '+' : ''}
        </strong>
        <span>{label}</span>
      </Link>
    </li>
  );
}

interface DeskListProps {
  readonly title: string;
  readonly rows: readonly QueueRowFieldsFragment[];
  readonly search: string;
  readonly children: ReactNode;
}

function DeskList({ title, rows, search, children }: DeskListProps) {
  const t = useT();
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {rows.length === 0 ? null : (
          <Link to={`/istanze${search}`} aria-label={t('desk.see-all-of', { title })}>
            {t('desk.see-all')}
          </Link>
        )}
      </div>
      {rows.length === 0 ? children : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <QueueRowLink row={row} search={search} current={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
