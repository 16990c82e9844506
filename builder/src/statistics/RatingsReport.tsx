import { useQuery } from '@apollo/client/react';
import { RatingReportDocument, type StatisticsQueryVariables } from '../graphql/generated/graphql';
import { useLanguage } from '../i18n/i18n';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { SkeletonLines } from '../ui/Skeleton';
import { FiguresTable } from './Chart';
import { RatedThingDetail } from './RatedThingDetail';
import { ratedName, ratingsTable } from './rating-words';

/** What people said of each sheet, service and page: the figures of all, then stars, reasons and words of each. */
export function RatingsReport({ variables }: { readonly variables: StatisticsQueryVariables }) {
  const { t, locale } = useLanguage();
  const { data, previousData, error, refetch } = useQuery(RatingReportDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const things = (data ?? previousData)?.ratingReport;
  return (
    <section className="card figures-card" aria-labelledby="ratings">
      <h2 id="ratings">{t('ratings.title')}</h2>
      {things === undefined ? (
        error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[120]} />
        ) : (
          <ErrorState title={t('ratings.failed')} onRetry={() => void refetch()} />
        )
      ) : things.length === 0 ? (
        <EmptyState icon="chart" title={t('ratings.empty')}>
          {t('ratings.empty-help')}
        </EmptyState>
      ) : (
        <>
          <FiguresTable title={t('ratings.title')} table={ratingsTable(t, locale, things)} />
          {things.map((thing) =>
            thing.detail === null ? null : (
              <RatedThingDetail key={thing.key} name={ratedName(t, locale, thing)} detail={thing.detail} />
            ),
          )}
        </>
      )}
    </section>
  );
}
