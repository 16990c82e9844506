import { createReplay, createCases } from '../replay.mjs';

const SCHEMA = `
  scalar Json
  type Release { id: ID! number: Int! serviceSlug: String content: Json! }
  type Assignee { id: ID! name: String! }
  type Label { id: ID! name: String! tone: String! retired: Boolean! }
  type Row {
    id: ID! code: String! serviceSlug: String! serviceTitle: Json! applicantName: String! applicantFiscalCode: String!
    stateKey: String! category: String! officeId: ID! assignee: Assignee standingInFor: String submittedAt: String!
    finalDate: String suspended: Boolean! protocol: String unread: Boolean! news: String newsAt: String version: Int!
    labels: [Label!]!
  }
  type Page { rows: [Row!]! hasNextPage: Boolean! totalCount: Int! }
  type Sent { code: String! }
  type Query { release(id: ID!): Release queue(first: Int): Page! }
  type Mutation { submit(n: Int!): Sent! }`;

/** Fastify and mercurius with its compiler of queries; the resolvers do the statements of our program. */
export async function serve(told) {
  const { default: fastify } = await import('fastify');
  const { default: mercurius } = await import('mercurius');
  const replay = createReplay(told);
  const cases = createCases(told);
  const app = fastify();
  app.register(mercurius, {
    schema: SCHEMA,
    jit: 1,
    resolvers: {
      Query: {
        release: async (_root, { id }) => toRelease((await replay(cases.S(id)))[0][0]),
        queue: async (_root, { first }) => toPage((await replay(cases.Q())).slice(-2), first),
      },
      Mutation: {
        submit: async (_root, { n }) => {
          const rows = await replay(cases.M(n));
          return { code: rows.flat().find(({ code }) => code !== undefined).code };
        },
      },
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app.server.address().port;
}

function toRelease({ text, ...columns }) {
  return { ...columns, content: JSON.parse(text) };
}

function toPage([rows, [{ count }]], first) {
  const row = ({ assigneeId, assigneeName, ...rest }) => ({
    ...rest,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
  });
  return { rows: rows.slice(0, first).map(row), hasNextPage: rows.length > first, totalCount: count };
}

export function asks({ releases, page }) {
  const ask = (query, variables) => ({ path: '/graphql', body: { query, variables } });
  return {
    S: (n) => ask(RELEASE, { id: releases[n % releases.length] }),
    Q: () => ask(QUEUE, { first: page }),
    M: (n) => ask('mutation Submit($n: Int!) { submit(n: $n) { code } }', { n }),
  };
}

const RELEASE = 'query Release($id: ID!) { release(id: $id) { id number serviceSlug content } }';
const QUEUE = `query Queue($first: Int) {
  queue(first: $first) {
    rows {
      id code serviceSlug serviceTitle applicantName applicantFiscalCode stateKey category officeId
      assignee { id name } standingInFor submittedAt finalDate suspended protocol unread news newsAt version
      labels { id name tone retired }
    }
    hasNextPage totalCount
  }
}`;
