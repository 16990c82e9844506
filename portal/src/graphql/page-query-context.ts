import { createContext, use } from 'react';
import type { PageQuery } from './page-query';

export interface PageResult<Data> {
  readonly data: Data | undefined;
  readonly loading: boolean;
  readonly failed: boolean;
  retry(): void;
}

/** How public pages read: the server runs the queries while it renders, the browser finds the results in the page. */
export interface PageQueryRunner {
  useResult<Data, Variables extends object>(
    query: PageQuery<Data, Variables>,
    variables: Variables,
  ): PageResult<Data>;
}

export const PageQueryContext = createContext<PageQueryRunner | undefined>(undefined);

/** The result of a public page's query. */
export function usePageQuery<Data, Variables extends object>(
  query: PageQuery<Data, Variables>,
  variables: Variables,
): PageResult<Data> {
  const runner = use(PageQueryContext);
  if (runner === undefined) throw new Error('PageQueryContext is missing');
  return runner.useResult(query, variables);
}
