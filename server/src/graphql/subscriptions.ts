import { type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import type { RequestContext } from './context';
import { createProtection } from './limits';

export interface SubscriptionDependencies {
  readonly schema: GraphQLSchema;
  readonly path: string;
  /** The context of the handshake; `params` are the connection's own, for the realm and the token against forgery. */
  readonly contextOf: (
    request: IncomingMessage,
    params: Readonly<Record<string, unknown>>,
  ) => Promise<RequestContext | null>;
}

/** graphql-ws on the same address as the API. A handshake without a session is closed as forbidden. */
export function attachSubscriptions(server: Server, deps: SubscriptionDependencies): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const rules = createProtection().validationRules;
  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== deps.path) return;
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const disposable = useServer(
    {
      schema: deps.schema,
      validate: (schema, document) => validate(schema, document, [...specifiedRules, ...rules]),
      onConnect: async ({ extra, connectionParams }) =>
        (await deps.contextOf(extra.request, connectionParams ?? {})) !== null,
      context: async ({ extra, connectionParams }) => deps.contextOf(extra.request, connectionParams ?? {}),
    },
    sockets,
  );
  return async () => {
    await disposable.dispose();
  };
}
