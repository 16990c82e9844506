import { buildSchema } from 'graphql';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RequestContext } from './context';
import { NotFoundError } from './errors';
import { createGraphqlServer, type GraphqlServer } from './graphql-server';
import { StoredJson } from './stored-json';

const SCHEMA = buildSchema(`
  scalar JSON
  type Release { id: ID! content: JSON! }
  type Place { name: String! }
  type Query {
    release(id: ID!): Release
    greeting(name: String!): String!
    place(id: ID!): Place
  }
  type Mutation { change: Boolean! }`);
const FORM = { version: 2, steps: Array.from({ length: 300 }, (_, index) => ({ key: `step-${index}` })) };

const RELEASE = '{ release(id: "a") { id content } }';
const CONTEXT = {
  tenantId: '01900000-0000-7000-8000-000000000001',
  origin: 'https://localhost',
  locale: 'it',
  viewer: null,
  correlationId: 'test',
  mayChange: true,
} as const;

const CITIZEN = {
  kind: 'citizen',
  id: '01900000-0000-7000-8000-000000000002',
  sessionId: '01900000-0000-7000-8000-000000000003',
  scheme: 'spid',
  level: 2,
  givenName: 'Marco',
  familyName: 'Rossi',
  fiscalCode: 'RSSMRC80A01H501X',
} as const;

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe('the entry of the API', () => {
  let api: GraphqlServer;
  let server: Server;
  const reported: unknown[] = [];
  let context: RequestContext = CONTEXT;
  beforeAll(async () => {
    Object.assign(SCHEMA.getQueryType()?.getFields()['release'] ?? {}, {
      resolve: (_root: unknown, { id }: { readonly id: string }) =>
        id === 'a' ? { id, content: new StoredJson(JSON.stringify(FORM)) } : null,
    });
    Object.assign(SCHEMA.getQueryType()?.getFields()['greeting'] ?? {}, {
      resolve: (_root: unknown, { name }: { readonly name: string }) => `Buongiorno ${name}`,
    });
    Object.assign(SCHEMA.getQueryType()?.getFields()['place'] ?? {}, {
      resolve: async (_root: unknown, { id }: { readonly id: string }) => {
        if (id === 'none') throw new NotFoundError('place');
        return { name: id === 'unnamed' ? null : id };
      },
    });
    api = await createGraphqlServer({
      schema: SCHEMA,
      introspection: false,
      report: (error) => `reference-${reported.push(error)}`,
      contextOf: () => Promise.resolve(context),
    });
    server = createServer((request, response) => void api.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await api.stop();
  });

  const send = ({ method = 'POST', path = '/graphql', headers = {}, body }: Sent) => {
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
      const options = {
        port,
        path,
        method,
        agent: false,
        headers: { 'content-type': 'application/json', ...headers },
      };
      httpRequest(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end(body);
    });
  };
  const ask = (query: string, headers: Sent['headers'] = {}) =>
    send({ headers, body: JSON.stringify({ query }) });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"query": "{ greeting'],
    ['a number', '7'],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['a list of operations', '[{"query": "{ __typename }"}]'],
    ['no query', '{"variables": {}}'],
    ['a query that is no text', '{"query": {"a": 1}}'],
    ['variables that are no object', '{"query": "{ __typename }", "variables": "x"}'],
    ['no GraphQL', '{"query": "{ release(id: "}'],
    ['an unknown field', '{"query": "{ secrets }"}'],
    ['an unknown operation', '{"query": "query A { __typename }", "operationName": "B"}'],
    ['too many names for one field', JSON.stringify({ query: aliases(40) })],
    ['a document without end', JSON.stringify({ query: `{ ${'__typename '.repeat(5000)} }` })],
  ])(
    'given %s, then it is refused as the client’s fault and the next question is answered',
    async (_what, body) => {
      const before = reported.length;
      const refused = await send({ body });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
      expect(JSON.parse(refused.bytes.toString()).errors).toHaveLength(1);
      expect(reported).toHaveLength(before);
      const next = await ask('{ greeting(name: "Anna") }');
      expect(JSON.parse(next.bytes.toString())).toEqual({ data: { greeting: 'Buongiorno Anna' } });
    },
  );

  it('given fragments, other names, conditions and variables, then what was asked is answered, and again', async () => {
    const query = `query Asked($id: ID!, $with: Boolean = false) {
      one: place(id: $id) { ...Named }
      place(id: "Fontana") @skip(if: $with) { __typename name }
      greeting(name: "Anna") @include(if: $with)
    }
    fragment Named on Place { label: name }`;
    const answered = async (variables: object) => {
      const { bytes } = await send({ body: JSON.stringify({ query, variables }) });
      return JSON.parse(bytes.toString());
    };
    const without = {
      data: { one: { label: 'Ponte' }, place: { __typename: 'Place', name: 'Fontana' } },
    };
    expect(await answered({ id: 'Ponte' })).toEqual(without);
    expect(await answered({ id: 'Ponte', with: true })).toEqual({
      data: { one: { label: 'Ponte' }, greeting: 'Buongiorno Anna' },
    });
    expect(await answered({ id: 'Ponte' })).toEqual(without);
  });

  it('given two operations in one document, then the one that is named runs', async () => {
    const query = 'query A { greeting(name: "A") } query B { greeting(name: "B") }';
    const named = async (operationName: string) =>
      JSON.parse((await send({ body: JSON.stringify({ query, operationName }) })).bytes.toString());
    expect([await named('A'), await named('B'), await named('A')]).toEqual([
      { data: { greeting: 'Buongiorno A' } },
      { data: { greeting: 'Buongiorno B' } },
      { data: { greeting: 'Buongiorno A' } },
    ]);
  });

  it.each([
    ['of another type', { id: { a: 1 } }],
    ['missing', {}],
  ])('given a variable %s, then it is the client’s fault', async (_what, variables) => {
    const before = reported.length;
    const query = 'query ($id: ID!) { place(id: $id) { name } }';
    const { status, bytes } = await send({ body: JSON.stringify({ query, variables }) });
    expect([status, JSON.parse(bytes.toString()).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(reported).toHaveLength(before);
  });

  it('given an error of a field, then its code and place are told, and the rest is answered', async () => {
    const { bytes } = await ask('{ place(id: "none") { name } greeting(name: "Anna") }');
    expect(JSON.parse(bytes.toString())).toEqual({
      data: { place: null, greeting: 'Buongiorno Anna' },
      errors: [{ message: 'There is no such thing', extensions: { code: 'NOT_FOUND' }, path: ['place'] }],
    });
  });

  it('given a value that must be there and is not, then it is our fault and reported', async () => {
    const before = reported.length;
    const { bytes } = await ask('{ place(id: "unnamed") { name } }');
    const { data, errors } = JSON.parse(bytes.toString());
    expect([data, errors[0].extensions.code, errors[0].path]).toEqual([
      { place: null },
      'INTERNAL',
      ['place', 'name'],
    ]);
    expect(reported).toHaveLength(before + 1);
  });

  it('given a body that is cut off or goes on beyond the limit without saying so, then the next is answered', async () => {
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const begun = () => httpRequest({ port, path: '/graphql', method: 'POST', agent: false, headers });
    const cut = begun();
    cut.on('error', () => undefined).write('{"query": "');
    await new Promise((resolve) => setTimeout(resolve, 50));
    cut.destroy();
    const status = await new Promise((resolve) => {
      const long = begun();
      long.on('response', (answer) => resolve(answer.statusCode)).on('error', () => resolve('closed'));
      long.write('x'.repeat(3 * 1024 * 1024));
    });
    expect([413, 'closed']).toContain(status);
    expect(JSON.parse((await ask('{ greeting(name: "Anna") }')).bytes.toString())).toEqual({
      data: { greeting: 'Buongiorno Anna' },
    });
  });

  it('given another type of content or a body beyond the limit, then it is not read', async () => {
    const text = await send({
      headers: { 'content-type': 'text/plain' },
      body: '{"query": "{ __typename }"}',
    });
    const large = await send({ headers: { 'content-length': String(3 * 1024 * 1024) }, body: '{' });
    expect([text.status, large.status]).toEqual([415, 413]);
  });

  it('given a client that takes compressed answers, then only larger ones are compressed', async () => {
    const [small, br, zipped, plain, refused] = await Promise.all([
      ask('{ greeting(name: "Anna") }', { 'accept-encoding': 'br, gzip' }),
      ask(RELEASE, { 'accept-encoding': 'gzip, deflate, br' }),
      ask(RELEASE, { 'accept-encoding': 'gzip;q=0.5' }),
      ask(RELEASE),
      ask(RELEASE, { 'accept-encoding': 'br;q=0, identity' }),
    ]);
    const expected = { data: { release: { id: 'a', content: FORM } } };
    expect(small.headers['content-encoding']).toBeUndefined();
    expect([br, zipped, plain, refused].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
      undefined,
    ]);
    expect(JSON.parse(brotliDecompressSync(br.bytes).toString())).toEqual(expected);
    expect(JSON.parse(gunzipSync(zipped.bytes).toString())).toEqual(expected);
    expect(JSON.parse(plain.bytes.toString())).toEqual(expected);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 4);
    expect(br.headers['vary']).toContain('Accept-Encoding');
  });

  const get = (query: string) =>
    send({
      method: 'GET',
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': 'true' },
    });

  it('given a release asked by GET, then it may be kept for ever, and nothing else', async () => {
    const kept = async (query: string) => (await get(query)).headers['cache-control'];
    expect(await kept(RELEASE)).toBe('public, max-age=31536000, immutable');
    expect(await kept('{ release(id: "b") { id } }')).toBe('no-store');
    expect(await kept('{ release(id: "a") { id } greeting(name: "Anna") }')).toBe('no-store');
    expect(await kept('{ ...All } fragment All on Query { greeting(name: "Anna") }')).toBe('no-store');
    expect(await kept('{ release(id: "a") { secret } }')).toBe('no-store');
    expect((await ask(RELEASE)).headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['a session that ended', null],
    ['a cookie without its x-csrf', CITIZEN],
  ])(
    'given a change with %s, then nobody is known to ask for it and nothing is reported',
    async (_, viewer) => {
      const before = reported.length;
      context = { ...CONTEXT, viewer, mayChange: false };
      const { bytes } = await send({ body: JSON.stringify({ query: 'mutation { change }' }) });
      context = CONTEXT;
      expect(JSON.parse(bytes.toString())).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      expect(reported).toHaveLength(before);
    },
  );

  it('given a change by GET, then it is refused', async () => {
    expect((await get('mutation { change }')).status).toBe(405);
  });

  it('given a page that is drawn in this process, then stored parts are values', async () => {
    expect(await api.execute({ query: RELEASE }, CONTEXT)).toEqual({
      data: { release: { id: 'a', content: FORM } },
    });
  });
});

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${index}: greeting(name: "Anna")`).join(' ')} }`;
}
