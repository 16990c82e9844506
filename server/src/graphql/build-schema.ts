import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { authChecker } from './auth-checker';

/** The schema of the given resolvers; their instances are made by compose and only handed out here. */
export function buildApiSchema(resolvers: readonly object[]): GraphQLSchema {
  const byClass = new Map<unknown, object>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const [first, ...rest] = resolvers.map((resolver) => resolver.constructor);
  if (first === undefined) throw new Error('A schema needs resolvers');
  const classes: NonEmptyArray<Function> = [first, ...rest];
  return buildSchemaSync({
    resolvers: classes,
    authChecker,
    validate: false,
    pubSub: NO_TOPICS,
    container: { get: (wanted) => getInstance(byClass, wanted) },
  });
}

/** The library wants one even where, as here, every subscription brings its own source. */
const NO_TOPICS: PubSub = {
  publish: () => refuseTopic(),
  subscribe: () => refuseTopic(),
};

function refuseTopic(): never {
  throw new Error('Subscriptions have their own source, not topics');
}

/** The schema as committed in schema.graphql: sorted, so that a difference is a change. */
export function printApiSchema(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function getInstance(byClass: ReadonlyMap<unknown, object>, wanted: unknown): object {
  const instance = byClass.get(wanted);
  if (instance === undefined) throw new Error('A resolver was not composed');
  return instance;
}
