import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { StatisticsDocument } from '../graphql/generated/graphql';
import { todayInRome } from '../i18n/format';
import { useT } from '../i18n/i18n';
import { useSession } from '../session/session';
import { ErrorState } from '../ui/ErrorState';
import { NotYours } from '../ui/NotYours';
import { PageFrame } from '../ui/PageFrame';
import { SkeletonLines } from '../ui/Skeleton';
import { GrantsList } from './GrantsList';
import { parseStatisticsState, statisticsSearch } from './period';
import { RatingsReport } from './RatingsReport';
import { StatisticsFilters } from './StatisticsFilters';
import { StatisticsReport } from './StatisticsReport';
import './statistics.css';

/** How the offices that somebody manages are doing. */
export function StatisticsPage() {
  const t = useT();
  if (!useSession().manages) return <NotYours title={t('statistics.forbidden')} />;
  return <ManagedStatistics />;
}

function ManagedStatistics() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const state = useMemo(() => parseStatisticsState(new URLSearchParams(text), todayInRome()), [text]);
  const { from, to, service, office } = state;
  const variables = {
    from,
    to,
    serviceSlug: service === '' ? null : service,
    officeId: office === '' ? null : office,
  };
  const { data, previousData, error, refetch } = useQuery(StatisticsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const statistics = (data ?? previousData)?.statistics;
  return (
    <PageFrame className="statistics" title={t('statistics.title')} intro={t('statistics.lead')}>
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
      <GrantsList state={state} />
      <RatingsReport variables={variables} />
    </PageFrame>
  );
}
