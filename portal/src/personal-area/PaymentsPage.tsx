import type { ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { MyPaymentsDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { ActivitiesNav } from './ActivitiesNav';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { type Choice, ListFilters } from './parts/ListFilters';
import { Loaded } from './parts/Loaded';
import { MoreButton } from './parts/MoreButton';
import { PositionCard } from './parts/PositionCard';
import { useListQuery } from './parts/use-list-query';

const GROUPS: readonly Choice[] = [
  { key: '', label: 'payments.all' },
  { key: 'due', label: 'payments.due' },
  { key: 'verifying', label: 'payments.verifying' },
  { key: 'paid', label: 'payments.paid' },
  { key: 'closed', label: 'payments.closed' },
];
const PAGE = 20;

/** "Pagamenti": what is to be paid first, the soonest on top, then what was paid. */
export function PaymentsPage(): ReactNode {
  const t = usePersonalT();
  const query = useListQuery();
  const { group, search, isWhole } = query;
  const { data, error, refetch, fetchMore } = useQuery(MyPaymentsDocument, {
    variables: {
      filter: { ...(group === '' ? {} : { group }), ...(search === '' ? {} : { search }) },
      first: PAGE,
    },
  });
  const nothingYet = data?.myPayments.totalCount === 0 && isWhole;
  const more = (after: string | null): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { myPayments } }) => ({
        myPayments: { ...myPayments, edges: [...known.myPayments.edges, ...myPayments.edges] },
      }),
    });
  return (
    <AreaLayout title={t('area.payments')}>
      <ActivitiesNav />
      {!nothingYet && (
        <ListFilters
          query={query}
          legend="payments.legend"
          groups={GROUPS}
          searchLabel="payments.searchLabel"
        />
      )}
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myPayments: { edges, pageInfo, totalCount } }) => (
          <>
            <p aria-live="polite">{nothingYet ? '' : t('payments.found', { count: totalCount })}</p>
            {nothingYet && <EmptyState text={t('payments.empty')} />}
            <div className="row">
              <div className="col-12 col-lg-9">
                {edges.map(({ node }) => (
                  <PositionCard key={node.id} position={node} heading="h2" />
                ))}
                <MoreButton page={pageInfo} label={t('payments.more')} onMore={more} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </AreaLayout>
  );
}
