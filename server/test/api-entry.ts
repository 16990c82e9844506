import type { GraphQLSchema } from 'graphql';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { RequestContext } from '../src/graphql/context';
import { createGraphqlServer, type GraphqlServer } from '../src/graphql/graphql-server';

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export interface ApiEntry {
  readonly port: number;
  /** Errors that were ours, in order. */
  readonly reported: readonly unknown[];
  send(sent: Sent): Promise<Answered>;
  ask(query: string, headers?: Sent['headers']): Promise<Answered>;
  execute: GraphqlServer['execute'];
  stop(): Promise<void>;
}

/** Nobody in particular, who may change things. */
export const SOMEBODY: RequestContext = {
  tenantId: '01900000-0000-7000-8000-000000000001',
  origin: 'https://localhost',
  locale: 'it',
  viewer: null,
  correlationId: 'test',
  mayChange: true,
};

/** The entry of the API over a schema, on a free port; `contextOf` says who asks. */
export async function startApiEntry(
  schema: GraphQLSchema,
  contextOf: () => RequestContext = () => SOMEBODY,
): Promise<ApiEntry> {
  const reported: unknown[] = [];
  const api = await createGraphqlServer({
    schema,
    introspection: false,
    report: (error) => `reference-${reported.push(error)}`,
    contextOf: () => Promise.resolve(contextOf()),
    headersOf: () => ['x-request-id', 'test'],
  });
  const server = createServer((request, response) => void api.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    port,
    reported,
    send: (sent) => send(port, sent),
    ask: (query, headers = {}) => send(port, { headers, body: JSON.stringify({ query }) }),
    execute: api.execute,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await api.stop();
    },
  };
}

function send(
  port: number,
  { method = 'POST', path = '/graphql', headers = {}, body }: Sent,
): Promise<Answered> {
  const all = { 'content-type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    httpRequest({ port, path, method, agent: false, headers: all }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}
