import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  ServerError,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { connectionParams, requestHeaders } from './credentials';
import { setSessionExpired } from './expired';
import { setLiveStatus } from './live';

/** True when the server says that nobody is logged in, by HTTP status or by error code. */
function isUnauthenticated(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error))
    return error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  return ServerError.is(error) && error.statusCode === 401;
}

function socketLink(): ApolloLink {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  return new GraphQLWsLink(
    createClient({
      url: `${scheme}://${window.location.host}/graphql`,
      connectionParams,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      on: {
        connected: () => setLiveStatus('live'),
        closed: () => setLiveStatus('lost'),
      },
    }),
  );
}

function httpLink(): ApolloLink {
  const headers = new SetContextLink(({ headers: earlier }) => ({
    headers: { ...earlier, ...requestHeaders() },
  }));
  const expiry = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) setSessionExpired(true);
  });
  return ApolloLink.from([expiry, headers, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]);
}

/** The one client of the back office: questions over HTTP, notices of change over a socket. */
export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      socketLink(),
      httpLink(),
    ),
    cache: new InMemoryCache({
      possibleTypes: {
        PerformActivityResult: [
          'InstancePayload',
          'ValidationRefusal',
          'VersionConflict',
          'IdempotencyConflict',
          'NotAllowed',
        ],
      },
      typePolicies: {
        Query: { fields: { queue: relayStylePagination(['filter', 'orderBy']) } },
        Release: { fields: { content: { merge: false } } },
      },
    }),
  });
}
