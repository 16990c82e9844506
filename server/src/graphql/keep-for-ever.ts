import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { RequestContext } from './context';

/** What never changes once it is there, and is everybody's: browsers and proxies may keep it. */
const IMMUTABLE: ReadonlySet<string> = new Set(['release']);
const FOR_EVER = 'public, max-age=31536000, immutable';

/** A query by GET that asks for nothing but what never changes is kept for ever; every other answer by nobody. */
export const keepForEver: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, operation, response }) => {
      const { http, body } = response;
      const found =
        body.kind === 'single' &&
        body.singleResult.errors === undefined &&
        Object.values(body.singleResult.data ?? {}).every((value) => value !== null);
      const kept = request.http?.method === 'GET' && found && operation != null && isImmutable(operation);
      http.headers.set('cache-control', kept ? FOR_EVER : 'no-store');
    },
  }),
};

function isImmutable({ operation, selectionSet }: OperationDefinitionNode): boolean {
  return (
    operation === 'query' &&
    selectionSet.selections.every((part) => part.kind === 'Field' && IMMUTABLE.has(part.name.value))
  );
}
