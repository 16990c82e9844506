import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Limits of one request (RELIABILITY 12): refused with a 4xx before anything is read from the database. */
export function createProtection(): ReturnType<ApolloArmor['protect']> {
  return new ApolloArmor({
    maxTokens: { n: 1000 },
    maxDepth: { n: 10, flattenFragments: true },
    maxAliases: { n: 15 },
    maxDirectives: { n: 10 },
    costLimit: {
      maxCost: 6000,
      flattenFragments: true,
      objectCost: 2,
      scalarCost: 1,
      depthCostFactor: 1.3,
      ignoreIntrospection: true,
    },
  }).protect();
}
