import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from './context';

/** How many stay in memory; portal and back office ask fewer. */
const MOST = 1000;

/**
 * Runs operations as compiled functions, each document compiled once. Apollo has parsed, limited and validated them before,
 * as it does for its own executor.
 */
export function compiledQueries(
  schema: GraphQLSchema,
): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  const compiled = new Map<string, CompiledQuery>();
  return {
    load: async () => ({
      executor: async ({ document, operation, operationName, queryHash, request, context }) => {
        if (operation === undefined) return { errors: [unknownOperation(operationName)] };
        const key = `${queryHash} ${operationName ?? ''}`;
        let query = compiled.get(key);
        if (query === undefined) {
          const made = compileQuery(schema, document, operationName ?? undefined);
          if (!isCompiledQuery(made)) throw new Error('A valid document was not compiled');
          if (compiled.size >= MOST) compiled.clear();
          compiled.set(key, (query = made));
        }
        const answer = await query.query(undefined, context, request.variables ?? {});
        if (answer.errors === undefined) return answer;
        const toError = answer.data === undefined ? variablesError : toOwnError;
        return { ...answer, errors: answer.errors.map(toError) };
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

/** The errors of the library lack what Apollo looks for. */
function toOwnError({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError, extensions: { ...extensions } });
}

/** Variables are read before anything runs: what is wrong with them is the client's fault. */
function variablesError({ message }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

function unknownOperation(name: string | null): GraphQLError {
  return new GraphQLError(`Unknown operation ${JSON.stringify(name)}`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
