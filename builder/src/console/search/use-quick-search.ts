import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { type QuickSearchQuery, QuickSearchDocument } from '../../graphql/generated/graphql';

const SHORTEST = 2;
/** Between two keys of somebody who writes. */
const SETTLE_MS = 180;

export type FoundInstance = QuickSearchQuery['queue']['edges'][number]['node'];

export interface QuickSearch {
  readonly found: readonly FoundInstance[];
  readonly total: number;
  /** What was found is what is written now. */
  readonly settled: boolean;
}

/** The first instances that what is written leads to, while it is written. */
export function useQuickSearch(text: string): QuickSearch {
  const wanted = text.trim();
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setSearch(wanted.length < SHORTEST ? '' : wanted), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  const { data, loading } = useQuery(QuickSearchDocument, {
    variables: { search },
    skip: search === '',
    fetchPolicy: 'network-only',
    errorPolicy: 'ignore',
  });
  const settled = search !== '' && search === wanted && !loading && data !== undefined;
  return {
    found: settled ? data.queue.edges.map(({ node }) => node) : [],
    total: settled ? data.queue.totalCount : 0,
    settled,
  };
}
