import { useQuery } from '@apollo/client/react';
import type { PageQueryRunner } from './page-query-context';

/** On the server: Apollo Client's own hook, whose queries the prerendering waits for. */
export const serverRunner: PageQueryRunner = {
  useResult(query, variables) {
    const result = useQuery(query.peek(), { variables: { ...variables } });
    return {
      data: result.dataState === 'complete' ? result.data : undefined,
      loading: result.loading,
      failed: result.error !== undefined,
      retry: () => undefined,
    };
  },
};
