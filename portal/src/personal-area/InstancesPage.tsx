import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyInstancesDocument, type MyInstancesOrder } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { ActivitiesNav } from './ActivitiesNav';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { InstanceCard } from './parts/InstanceCard';
import { type Choice, ListFilters } from './parts/ListFilters';
import { Loaded } from './parts/Loaded';
import { MoreButton } from './parts/MoreButton';
import { useListQuery } from './parts/use-list-query';

const GROUPS: readonly Choice[] = [
  { key: '', label: 'group.all' },
  { key: 'draft', label: 'group.draft' },
  { key: 'sent', label: 'group.sent' },
  { key: 'processing', label: 'group.processing' },
  { key: 'to-complete', label: 'group.toComplete' },
  { key: 'accepted', label: 'group.accepted' },
  { key: 'rejected', label: 'group.rejected' },
];
const ORDERS: readonly Choice[] = [
  { key: '', label: 'order.updated' },
  { key: 'scadenza', label: 'order.due' },
  { key: 'invio', label: 'order.submitted' },
];
const ORDER: Readonly<Record<string, MyInstancesOrder>> = { scadenza: 'DUE', invio: 'SUBMITTED' };
const PAGE = 20;

/** "Pratiche": all requests, by how they stand, found by code or service, in the order one likes. */
export function InstancesPage(): ReactNode {
  const t = usePersonalT();
  const [address] = useSearchParams();
  const query = useListQuery();
  const { group, search, order, isWhole } = query;
  const { data, error, refetch, fetchMore } = useQuery(MyInstancesDocument, {
    variables: {
      filter: { ...(group === '' ? {} : { group }), ...(search === '' ? {} : { search }) },
      orderBy: ORDER[order] ?? 'UPDATED',
      first: PAGE,
    },
  });
  const nothingYet = data?.myInstances.totalCount === 0 && isWhole;
  const more = (after: string | null): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { myInstances } }) => ({
        myInstances: { ...myInstances, edges: [...known.myInstances.edges, ...myInstances.edges] },
      }),
    });
  return (
    <AreaLayout title={t('area.instances')}>
      <ActivitiesNav />
      {address.get('bozza') === 'salvata' && (
        <div className="alert alert-success" role="status">
          {t('instances.draftSaved')}
        </div>
      )}
      {!nothingYet && (
        <ListFilters
          query={query}
          legend="group.legend"
          groups={GROUPS}
          searchLabel="instances.searchLabel"
          orders={ORDERS}
        />
      )}
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myInstances: { edges, pageInfo, totalCount } }) => (
          <>
            <p aria-live="polite">{nothingYet ? '' : t('instances.found', { count: totalCount })}</p>
            {nothingYet && (
              <EmptyState text={t('desk.empty')} action={{ label: t('desk.findService'), to: '/servizi' }} />
            )}
            <div className="row">
              <div className="col-12 col-lg-9">
                {edges.map(({ node }) => (
                  <InstanceCard key={node.code} instance={node} heading="h2" />
                ))}
                <MoreButton page={pageInfo} label={t('instances.more')} onMore={more} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </AreaLayout>
  );
}
