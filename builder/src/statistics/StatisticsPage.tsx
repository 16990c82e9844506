import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { StatisticsDocument } from '../graphql/generated/graphql';
import { todayInRome } from '../i18n/format';
import { useT } from '../i18n/i18n';
import { useSession } from '../session/session';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { SkeletonLines } from '../ui/Skeleton';
import { useTitle } from '../ui/use-title';
import { parseStatisticsState, statisticsSearch } from './period';
import { StatisticsFilters } from './StatisticsFilters';
import { StatisticsReport } from './StatisticsReport';
import './statistics.css';

/** How the offices that somebody manages are doing. */
export function StatisticsPage() {
  const t = useT();
  useTitle(t('statistics.title'));
  if (!useSession().manages)
    return (
      <EmptyState icon="lock" level={1} title={t('statistics.forbidden')}>
        {t('admin.not-yours-help')}
      </EmptyState>
    );
  return <ManagedStatistics />;
}

function ManagedStatistics() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => parseStatisticsState(new URLSearchParams(text), todayInRome()), [text]);
  const { from, to, service, office } = state;
  const { data, previousData, error, refetch } = useQuery(StatisticsDocument, {
    variables: {
      from,
      to,
      serviceSlug: service === '' ? null : service,
      officeId: office === '' ? null : office,
    },
    fetchPolicy: 'cache-and-network',
  });
  const statistics = (data ?? previousData)?.statistics;
  return (
    <div className="page statistics">
      <div className="page-head">
        <div>
          <h1>{t('statistics.title')}</h1>
          <p className="muted">{t('statistics.lead')}</p>
        </div>
      </div>
      <StatisticsFilters
        state={state}
        offices={statistics?.offices ?? []}
        onChange={(next) => setParams(new URLSearchParams(statisticsSearch(next)), { replace: true })}
      />
      {statistics === undefined ? (
        error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[96, 300, 300]} />
        ) : (
          <ErrorState title={t('statistics.failed')} onRetry={() => void refetch()} />
        )
      ) : (
        <StatisticsReport statistics={statistics} />
      )}
    </div>
  );
}
