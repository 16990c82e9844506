import { buildSchema } from 'graphql';
import { type ApiEntry, startApiEntry } from '../../test/api-entry';
import { NotFoundError } from './errors';

const SCHEMA = buildSchema(`
  type Place { name: String! }
  type Query { place(id: ID!): Place  greeting(name: String!): String! }`);

describe('operations as compiled functions', () => {
  let api: ApiEntry;
  beforeAll(async () => {
    Object.assign(SCHEMA.getQueryType()?.getFields()['greeting'] ?? {}, {
      resolve: (_root: unknown, { name }: { readonly name: string }) => `Buongiorno ${name}`,
    });
    Object.assign(SCHEMA.getQueryType()?.getFields()['place'] ?? {}, {
      resolve: async (_root: unknown, { id }: { readonly id: string }) => {
        if (id === 'none') throw new NotFoundError('place');
        return { name: id === 'unnamed' ? null : id };
      },
    });
    api = await startApiEntry(SCHEMA);
  });
  afterAll(() => api.stop());

  const send: ApiEntry['send'] = (sent) => api.send(sent);
  const ask: ApiEntry['ask'] = (query, headers) => api.ask(query, headers);

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
    const before = api.reported.length;
    const query = 'query ($id: ID!) { place(id: $id) { name } }';
    const { status, bytes } = await send({ body: JSON.stringify({ query, variables }) });
    expect([status, JSON.parse(bytes.toString()).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(api.reported).toHaveLength(before);
  });

  it('given an error of a field, then its code and place are told, and the rest is answered', async () => {
    const { bytes } = await ask('{ place(id: "none") { name } greeting(name: "Anna") }');
    expect(JSON.parse(bytes.toString())).toEqual({
      data: { place: null, greeting: 'Buongiorno Anna' },
      errors: [{ message: 'There is no such thing', extensions: { code: 'NOT_FOUND' }, path: ['place'] }],
    });
  });

  it('given a value that must be there and is not, then it is our fault and api.reported', async () => {
    const before = api.reported.length;
    const { bytes } = await ask('{ place(id: "unnamed") { name } }');
    const { data, errors } = JSON.parse(bytes.toString());
    expect([data, errors[0].extensions.code, errors[0].path]).toEqual([
      { place: null },
      'INTERNAL',
      ['place', 'name'],
    ]);
    expect(api.reported).toHaveLength(before + 1);
  });
});
