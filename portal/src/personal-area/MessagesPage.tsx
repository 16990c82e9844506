import type { ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { MyMessagesDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { Loaded } from './parts/Loaded';
import { MessageItem } from './parts/MessageItem';

const PAGE = 20;

/** All messages of the municipality, newest first. */
export function MessagesPage(): ReactNode {
  const t = usePersonalT();
  const { data, error, refetch, fetchMore } = useQuery(MyMessagesDocument, { variables: { first: PAGE } });
  const more = (after: string | null): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { myMessages } }) => ({
        myMessages: { ...myMessages, edges: [...known.myMessages.edges, ...myMessages.edges] },
      }),
    });
  return (
    <AreaLayout title={t('area.messages')}>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myMessages: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState text={t('messages.empty')} />
          ) : (
            <div className="row">
              <div className="col-12 col-lg-9">
                {edges.map(({ node }) => (
                  <MessageItem key={node.id} message={node} heading="h2" />
                ))}
                {pageInfo.hasNextPage && (
                  <button
                    type="button"
                    className="btn btn-outline-primary load-more mt-4"
                    onClick={() => more(pageInfo.endCursor)}
                  >
                    {t('messages.more')}
                  </button>
                )}
              </div>
            </div>
          )
        }
      </Loaded>
    </AreaLayout>
  );
}
