import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** A query of a public page. Its document is loaded apart: a page sent by the server is read without the GraphQL client. */
export interface PageQuery<Data, Variables> {
  readonly name: string;
  load(): Promise<TypedDocumentNode<Data, Variables>>;
  /** The document once `load` has ended. */
  peek(): TypedDocumentNode<Data, Variables>;
}

export function definePageQuery<Data, Variables>(
  name: string,
  load: () => Promise<TypedDocumentNode<Data, Variables>>,
): PageQuery<Data, Variables> {
  let document: TypedDocumentNode<Data, Variables> | undefined;
  return {
    name,
    load: async () => (document ??= await load()),
    peek: () => {
      if (document === undefined) throw new Error(`The document of ${name} is not loaded`);
      return document;
    },
  };
}

/** Where the result of a query stands among the results that travel with the page. */
export function resultKey(name: string, variables: object): string {
  return `${name} ${JSON.stringify(variables)}`;
}
