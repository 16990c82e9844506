import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { AUTHORIZATION_MATRIX } from './authorization-matrix';
import { type GraphqlAnswer, type MatrixWorld, startMatrixWorld, VIEWERS } from './matrix-world';
import { type SampleOperation, sampleOperations } from './sample-operation';

const SCHEMA = buildSchema(readFileSync(join(__dirname, '../schema.graphql'), 'utf8'));
const OPERATIONS = sampleOperations(SCHEMA, {}).map(({ name }) => name);

/** What a request came to: see the table. */
function outcomeOf({ name }: SampleOperation, { data, errors }: GraphqlAnswer): string {
  const code = errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED') return 'L';
  if (code === 'FORBIDDEN') return 'F';
  if (code === 'NOT_FOUND') return '-';
  if (code !== undefined) return `${code} ${errors?.[0]?.message ?? ''}`;
  const value = data?.[name];
  if (value === null || value === undefined || value === false) return '-';
  if (Array.isArray(value)) return value.length === 0 ? '0' : 'O';
  if (typeof value !== 'object') return 'O';
  if ('totalCount' in value && value.totalCount === 0) return '0';
  return 'errorCode' in value && value.errorCode === 'NOT_ALLOWED' ? 'R' : 'O';
}

describe('who may do what, over HTTP', () => {
  let world: MatrixWorld;
  beforeAll(async () => {
    world = await startMatrixWorld();
  });
  afterAll(() => world.close());

  test('every query and mutation has its line in the table, and no line stands for nothing', () => {
    expect(Object.keys(AUTHORIZATION_MATRIX).toSorted()).toEqual(OPERATIONS.toSorted());
  });

  test.each(OPERATIONS)('%s', async (name) => {
    const operation = sampleOperations(SCHEMA, world.samples).find((known) => known.name === name);
    if (operation === undefined) throw new Error(`No operation ${name}`);
    const outcomes: string[] = [];
    for (const viewer of VIEWERS)
      outcomes.push(outcomeOf(operation, await world.ask(viewer, operation.query, operation.variables)));
    expect(outcomes.join(' ')).toBe(AUTHORIZATION_MATRIX[name]);
  });
});
