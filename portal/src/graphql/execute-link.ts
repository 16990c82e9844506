import { ApolloLink, Observable } from '@apollo/client';
import { print } from 'graphql';
import { resultKey } from './page-query';

export interface ExecuteBody {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName?: string;
}
export type Execute = (body: ExecuteBody) => Promise<unknown>;

/** Runs operations in the server's own process and keeps each result, which then travels with the page. */
export function createExecuteLink(execute: Execute, results: Map<string, unknown>): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const { query, variables, operationName } = operation;
        execute({
          query: print(query),
          variables,
          ...(operationName === undefined ? {} : { operationName }),
        }).then(
          (answer) => {
            const result = toResult(answer);
            if (result.errors === undefined && operationName !== undefined) {
              results.set(resultKey(operationName, variables), result.data);
            }
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
      }),
  );
}

function toResult(answer: unknown): ApolloLink.Result {
  return isResult(answer)
    ? answer
    : { data: null, errors: [{ message: 'The answer is not a GraphQL result' }] };
}

function isResult(answer: unknown): answer is ApolloLink.Result {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}
