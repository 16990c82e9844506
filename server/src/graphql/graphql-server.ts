import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { isJsonObject } from '@istanze/shared';
import type { GraphQLSchema } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compiledQueries } from './compiled-queries';
import type { RequestContext } from './context';
import { NotAuthenticatedError } from './errors';
import { formatError } from './format-error';
import { createProtection } from './limits';
import { keepForEver } from './keep-for-ever';
import { readJsonBody, RequestRefused } from './read-body';
import { sendAnswer } from './send-answer';
import { readAnswer, stringifyAnswer } from './stored-json';

export interface GraphqlDependencies {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  /** Writes an unexpected error to the log and gives the correlation id to tell the client. */
  readonly report: (error: unknown) => string;
  readonly contextOf: (request: IncomingMessage) => Promise<RequestContext>;
  /** What every answer carries: names and values in turn. */
  readonly headersOf: (request: IncomingMessage) => readonly string[];
}

export interface GraphqlServer {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Runs an operation inside this process, for pages rendered on the server. */
  execute(body: GraphqlBody, context: RequestContext): Promise<unknown>;
  stop(): Promise<void>;
}

export interface GraphqlBody {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}

/** Apollo Server behind an entry of our own: no framework between the socket and it. */
export async function createGraphqlServer(deps: GraphqlDependencies): Promise<GraphqlServer> {
  const protection = createProtection();
  const apollo = new ApolloServer<RequestContext>({
    gateway: compiledQueries(deps.schema),
    introspection: deps.introspection,
    ...protection,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Its hook at every field costs a tenth of a list; what may be kept is said by `keepForEver`.
      ApolloServerPluginCacheControlDisabled(),
      refuseForgedChanges,
      keepForEver,
      ...protection.plugins,
    ],
    // Whoever started the product stops it, doors first: stopping by itself at the signal it would answer 500 meanwhile.
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stringifyResult: stringifyAnswer,
    formatError: (formatted, error) => formatError(formatted, error, deps.report),
    includeStacktraceInErrorResponses: false,
  });
  await apollo.start();
  return {
    handle: (request, response) => handle(apollo, deps, request, response),
    execute: (body, context) => execute(apollo, body, context),
    stop: () => apollo.stop(),
  };
}

/**
 * A mutation with a session cookie and without its `x-csrf` may come from another site: it is refused before it runs. So is
 * one of a tab whose session ended, or was opened anew from another tab: nothing says who wrote it, and they log in again.
 */
const refuseForgedChanges: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      if (operation?.operation !== 'mutation' || contextValue.mayChange) return;
      throw new NotAuthenticatedError(contextValue.viewer === null ? 'the session ended' : 'no x-csrf');
    },
  }),
};

async function handle(
  apollo: ApolloServer<RequestContext>,
  deps: GraphqlDependencies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = request.method === 'POST' ? await readJsonBody(request) : undefined;
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: (request.method ?? 'GET').toUpperCase(),
        headers: headersFrom(request),
        search: new URL(request.url ?? '/', 'http://localhost').search,
        body,
      },
      context: () => deps.contextOf(request),
    });
    const chunks: string[] = [];
    if (answer.body.kind === 'complete') chunks.push(answer.body.string);
    else for await (const chunk of answer.body.asyncIterator) chunks.push(chunk);
    const text = chunks.join('');
    const status = statusOf(answer.status, text);
    const always = deps.headersOf(request);
    await sendAnswer(request, response, { status, always, headers: answer.headers, text });
  } catch (error) {
    refuse(deps, request, response, error);
  }
}

/** A document over the token limit is the client's fault, though the limit answers it as an internal error. */
function statusOf(status: number | undefined, body: string): number {
  if (status === undefined || status < 500) return status ?? 200;
  return body.includes('"code":"INTERNAL"') ? 500 : 400;
}

function refuse(
  deps: GraphqlDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  const refused = error instanceof RequestRefused;
  const status = refused ? error.status : 500;
  const code = refused ? 'BAD_REQUEST' : 'INTERNAL';
  const extensions = refused ? { code } : { code, correlationId: deps.report(error) };
  const message = refused ? error.message : 'Something went wrong on our side';
  if (!response.headersSent)
    response.writeHead(status, [
      ...deps.headersOf(request),
      ...['content-type', 'application/json; charset=utf-8', 'connection', 'close'],
    ]);
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

function headersFrom(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function execute(
  apollo: ApolloServer<RequestContext>,
  body: GraphqlBody,
  context: RequestContext,
): Promise<unknown> {
  const variables = isJsonObject(body.variables) ? { variables: body.variables } : {};
  const operation = body.operationName === undefined ? {} : { operationName: body.operationName };
  const answer = await apollo.executeOperation(
    { query: body.query, ...variables, ...operation },
    { contextValue: context },
  );
  return readAnswer(answer.body.kind === 'single' ? answer.body.singleResult : answer.body.initialResult);
}
