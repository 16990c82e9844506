import type { ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { MyThreadsDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { AreaLayout } from './AreaLayout';
import { ThreadCard } from './messages/ThreadCard';
import { EmptyState } from './parts/EmptyState';
import { type Choice, ListFilters } from './parts/ListFilters';
import { Loaded } from './parts/Loaded';
import { MoreButton } from './parts/MoreButton';
import { useListQuery } from './parts/use-list-query';

const GROUPS: readonly Choice[] = [
  { key: '', label: 'threads.all' },
  { key: 'da-leggere', label: 'threads.unread' },
];
const PAGE = 20;

/** "Messaggi": one conversation for each request, the one that moved last first. */
export function MessagesPage(): ReactNode {
  const t = usePersonalT();
  const query = useListQuery();
  const { group, search, isWhole } = query;
  const { data, error, refetch, fetchMore } = useQuery(MyThreadsDocument, {
    variables: {
      filter: { unread: group === 'da-leggere', ...(search === '' ? {} : { search }) },
      first: PAGE,
    },
    fetchPolicy: 'cache-and-network',
  });
  const nothingYet = data?.myThreads.totalCount === 0 && isWhole;
  const more = (after: string | null): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { myThreads } }) => ({
        myThreads: { ...myThreads, edges: [...known.myThreads.edges, ...myThreads.edges] },
      }),
    });
  return (
    <AreaLayout title={t('area.messages')}>
      {!nothingYet && (
        <ListFilters
          query={query}
          legend="threads.legend"
          groups={GROUPS}
          searchLabel="threads.searchLabel"
        />
      )}
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myThreads: { edges, pageInfo, totalCount } }) => (
          <>
            <p aria-live="polite">{nothingYet ? '' : t('threads.found', { count: totalCount })}</p>
            {nothingYet && <EmptyState text={t('messages.empty')} />}
            <div className="row">
              <div className="col-12 col-lg-9">
                {edges.map(({ node }) => (
                  <ThreadCard key={node.instanceCode ?? ''} thread={node} heading="h2" />
                ))}
                <MoreButton page={pageInfo} label={t('threads.more')} onMore={more} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </AreaLayout>
  );
}
