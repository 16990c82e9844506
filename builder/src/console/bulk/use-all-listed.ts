import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { QueueDocument, type QueueQueryVariables } from '../../graphql/generated/graphql';
import { queueFilter, queueOrder, type QueueState } from '../queue/queue-state';
import type { QueueRow } from '../queue/use-queue';

const PAGE = 100;
export const MOST_CHOSEN = 1000;

/** Reads the whole list, beyond what is shown: up to as many rows as one job takes. */
export function useAllListed(state: QueueState): () => Promise<readonly QueueRow[]> {
  const client = useApolloClient();
  return useCallback(async () => {
    const rows: QueueRow[] = [];
    let after: string | null = null;
    do {
      const variables: QueueQueryVariables = {
        filter: queueFilter(state),
        orderBy: queueOrder(state),
        first: PAGE,
        after,
      };
      const page = await readPage(client, variables);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null && rows.length < MOST_CHOSEN);
    return rows.slice(0, MOST_CHOSEN);
  }, [client, state]);
}

async function readPage(
  client: ReturnType<typeof useApolloClient>,
  variables: QueueQueryVariables,
): Promise<{ readonly rows: readonly QueueRow[]; readonly next: string | null }> {
  const { data } = await client.query({ query: QueueDocument, variables, fetchPolicy: 'no-cache' });
  const { edges, pageInfo } = data?.queue ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
  return {
    rows: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}
