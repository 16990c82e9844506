import { buildSchema } from 'graphql';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type ApiEntry, SOMEBODY, startApiEntry } from '../../test/api-entry';
import { StoredJson } from './stored-json';

const SCHEMA = buildSchema(`
  scalar JSON
  type Release { id: ID! content: JSON! }
  type Query { release(id: ID!): Release  greeting(name: String!): String! }
  type Mutation { change: Boolean! }`);
const FORM = { version: 2, steps: Array.from({ length: 300 }, (_, index) => ({ key: `step-${index}` })) };

const RELEASE = '{ release(id: "a") { id content } }';
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

describe('the entry of the API', () => {
  let api: ApiEntry;
  let context = SOMEBODY;
  beforeAll(async () => {
    Object.assign(SCHEMA.getQueryType()?.getFields()['release'] ?? {}, {
      resolve: (_root: unknown, { id }: { readonly id: string }) =>
        id === 'a' ? { id, content: new StoredJson(JSON.stringify(FORM)) } : null,
    });
    Object.assign(SCHEMA.getQueryType()?.getFields()['greeting'] ?? {}, {
      resolve: (_root: unknown, { name }: { readonly name: string }) => `Buongiorno ${name}`,
    });
    api = await startApiEntry(SCHEMA, () => context);
  });
  afterAll(() => api.stop());

  const send: ApiEntry['send'] = (sent) => api.send(sent);
  const ask: ApiEntry['ask'] = (query, headers) => api.ask(query, headers);

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
      const before = api.reported.length;
      const refused = await send({ body });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
      expect(JSON.parse(refused.bytes.toString()).errors).toHaveLength(1);
      expect(api.reported).toHaveLength(before);
      const next = await ask('{ greeting(name: "Anna") }');
      expect(JSON.parse(next.bytes.toString())).toEqual({ data: { greeting: 'Buongiorno Anna' } });
    },
  );

  it('given a body that is cut off or goes on beyond the limit without saying so, then the next is answered', async () => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const begun = () =>
      httpRequest({ port: api.port, path: '/graphql', method: 'POST', agent: false, headers });
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
    'given a change with %s, then nobody is known to ask for it and nothing is api.reported',
    async (_, viewer) => {
      const before = api.reported.length;
      context = { ...SOMEBODY, viewer, mayChange: false };
      const { bytes } = await send({ body: JSON.stringify({ query: 'mutation { change }' }) });
      context = SOMEBODY;
      expect(JSON.parse(bytes.toString())).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      expect(api.reported).toHaveLength(before);
    },
  );

  it('given a change by GET, then it is refused', async () => {
    expect((await get('mutation { change }')).status).toBe(405);
  });

  it('given a page that is drawn in this process, then stored parts are values', async () => {
    expect(await api.execute({ query: RELEASE }, SOMEBODY)).toEqual({
      data: { release: { id: 'a', content: FORM } },
    });
  });
});

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${index}: greeting(name: "Anna")`).join(' ')} }`;
}
