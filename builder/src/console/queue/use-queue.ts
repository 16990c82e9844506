import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  QueueChangedDocument,
  QueueDocument,
  type QueueRowFieldsFragment,
} from '../../graphql/generated/graphql';
import { usePollInterval } from '../../graphql/live';
import { queueFilter, queueOrder, type QueueState } from './queue-state';

export type QueueRow = QueueRowFieldsFragment;
const PAGE = 25;
const MOST_AT_ONCE = 100;
const SETTLE_MS = 400;

export interface Queue {
  readonly rows: readonly QueueRow[];
  readonly total: number;
  readonly capped: boolean;
  readonly hasMore: boolean;
  /** False until the first answer of this list. */
  readonly ready: boolean;
  readonly failed: boolean;
  readonly loadingMore: boolean;
  loadMore(): void;
  reload(): void;
}

/** The listed instances, kept up to date: changes are told by the server, or asked for while the socket is down. */
export function useQueue(state: QueueState): Queue {
  const variables = useMemo(() => ({ filter: queueFilter(state), orderBy: queueOrder(state) }), [state]);
  const { data, error, fetchMore, refetch } = useQuery(QueueDocument, {
    variables: { ...variables, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const [loadingMore, setLoadingMore] = useState(false);
  const edges = data?.queue.edges;
  const loaded = useRef(0);
  loaded.current = edges?.length ?? 0;

  const reload = useCallback(() => {
    const first = Math.min(Math.max(PAGE, loaded.current), MOST_AT_ONCE);
    refetch({ ...variables, first }).catch(() => undefined);
  }, [refetch, variables]);

  const settle = useRef<number | undefined>(undefined);
  const reloadSoon = useCallback(() => {
    window.clearTimeout(settle.current);
    settle.current = window.setTimeout(reload, SETTLE_MS);
  }, [reload]);
  useEffect(() => () => window.clearTimeout(settle.current), []);
  useSubscription(QueueChangedDocument, { onData: reloadSoon, ignoreResults: true });

  const poll = usePollInterval();
  useEffect(() => {
    if (poll === 0) return undefined;
    const timer = window.setInterval(reload, poll);
    return () => window.clearInterval(timer);
  }, [poll, reload]);

  const endCursor = data?.queue.pageInfo.endCursor ?? null;
  const loadMore = useCallback(() => {
    if (endCursor === null) return;
    setLoadingMore(true);
    fetchMore({ variables: { ...variables, first: PAGE, after: endCursor } })
      .catch(() => undefined)
      .finally(() => setLoadingMore(false));
  }, [endCursor, fetchMore, variables]);

  return {
    rows: useMemo(() => edges?.map(({ node }) => node) ?? [], [edges]),
    total: data?.queue.totalCount ?? 0,
    capped: data?.queue.totalCapped ?? false,
    hasMore: data?.queue.pageInfo.hasNextPage ?? false,
    ready: data !== undefined,
    failed: error !== undefined && data === undefined,
    loadingMore,
    loadMore,
    reload,
  };
}
