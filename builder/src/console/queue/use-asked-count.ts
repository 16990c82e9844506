import { useQuery, useSubscription } from '@apollo/client/react';
import { AskedCountDocument, QueueChangedDocument } from '../../graphql/generated/graphql';
import { usePollInterval } from '../../graphql/live';

/** How many instances of other offices wait for an answer of this person or their offices; kept up to date. */
export function useAskedCount(): number {
  const { data, refetch } = useQuery(AskedCountDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: usePollInterval(),
  });
  useSubscription(QueueChangedDocument, {
    onData: () => void refetch().catch(() => undefined),
    ignoreResults: true,
  });
  return data?.queue.totalCount ?? 0;
}
