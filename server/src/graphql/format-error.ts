import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ForbiddenError, NotAuthenticatedError, NotFoundError } from './errors';

/** Codes of the errors of the request itself; they carry no inside of ours. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** What the client is told of an error: known refusals by their code, anything else only by the correlation id in the log. */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => string,
): GraphQLFormattedError {
  const original = originalOf(error);
  if (original instanceof NotAuthenticatedError)
    return refusal(formatted, 'UNAUTHENTICATED', 'Log in to go on');
  if (original instanceof ForbiddenError) return refusal(formatted, 'FORBIDDEN', 'You may not do this');
  if (original instanceof NotFoundError) return refusal(formatted, 'NOT_FOUND', 'There is no such thing');
  if (CLIENT_CODES.has(formatted.extensions?.['code']))
    return { message: formatted.message, extensions: { code: formatted.extensions?.['code'] } };
  return {
    message: 'Something went wrong on our side',
    extensions: { code: 'INTERNAL', correlationId: report(original) },
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
}

/** What was thrown, by a resolver or before any was asked. */
function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

function refusal(formatted: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError {
  return { message, extensions: { code }, ...(formatted.path === undefined ? {} : { path: formatted.path }) };
}
