import { ApolloClient, ApolloLink, HttpLink, type NormalizedCacheObject } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import { createCache } from './cache';
import type { ClientSettings } from './client-source';
import { realmHeaders } from './realm-headers';

/** For so many milliseconds what came with the page is not asked again. */
const FRESH = 500;

/** Characters, some of which take several bytes. */
const LONGEST_LAST_WORD = 20_000;

/** The client of the browser: HTTP for queries and mutations, one web socket, opened when needed, for subscriptions. */
export function createBrowserClient(settings: ClientSettings): ApolloClient {
  const http = new HttpLink({
    uri: '/graphql',
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      for (const [name, value] of Object.entries(realmHeaders(settings))) headers.set(name, value);
      return fetch(input, {
        ...init,
        headers,
        credentials: 'same-origin',
        keepalive: isLastWord(init?.body),
      });
    },
  });
  const watch = new ErrorLink(({ error }) => {
    if (isSessionLost(error)) settings.onSessionLost();
  });
  const transport = ApolloLink.split(
    ({ query }) => isSubscription(getMainDefinition(query)),
    new GraphQLWsLink(createSocket(settings)),
    http,
  );
  return new ApolloClient({
    link: ApolloLink.from([watch, transport]),
    cache: isCache(settings.cache) ? createCache().restore(settings.cache) : createCache(),
    ...(isCache(settings.cache) ? { ssrForceFetchDelay: FRESH } : {}),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

/** What is said while the page goes away still arrives; the browser carries no more than 64 kB after the page. */
function isLastWord(body: unknown): boolean {
  return document.visibilityState === 'hidden' && typeof body === 'string' && body.length < LONGEST_LAST_WORD;
}

/** Our own server wrote it: only its presence is asked here. */
function isCache(value: unknown): value is NormalizedCacheObject {
  return typeof value === 'object' && value !== null;
}

/** True when the answer means that the person must log in again. */
export function isSessionLost(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  }
  return ServerError.is(error) && error.statusCode === 401;
}

function isSubscription(definition: { readonly kind: string; readonly operation?: string }): boolean {
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
}

function createSocket(settings: ClientSettings): ReturnType<typeof createClient> {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  return createClient({
    url: `${scheme}://${window.location.host}/graphql`,
    connectionParams: () => ({ ...realmHeaders(settings) }),
    lazy: true,
    retryAttempts: 20,
    shouldRetry: () => true,
  });
}
