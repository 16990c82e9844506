import { writeFileSync } from 'node:fs';
import type { Operation } from './everyday-operations';
import { OPEN_PER_OFFICE } from './fill-archive';
import { openGrowthTrack, type GrowthTrack, type PlannedStatement } from './growth-track';
import type { TableAccess } from './read-plan';

/** Twenty thousand in every run of the tests; `npm run bench -- queue` takes it to a million, and times it. */
const SIZES = (process.env['GROWTH_SIZES'] ?? '20000').split(',').map(Number);
const ROUNDS = Number(process.env['GROWTH_ROUNDS'] ?? 0);
const REPORT = process.env['GROWTH_REPORT'];

const WARM_ROUNDS = 8;
/** Closed work is counted to a thousand; beside it come a page and the open work of one office, with what was sent meanwhile. */
const MOST_ROWS = 1001 + OPEN_PER_OFFICE + 200;

const NAMES = [
  'queue by deadline',
  'queue, mine',
  'closed, newest first',
  'closed, next page',
  'search by code',
  'search by protocol',
  'search by fiscal code',
  'search by name',
  'instance page',
  'submit',
];

describe('a municipality whose archive grows', () => {
  let track: GrowthTrack;
  const report: unknown[] = [];
  beforeAll(async () => {
    track = await openGrowthTrack();
  });
  afterAll(async () => {
    await track.close();
    if (REPORT !== undefined) writeFileSync(REPORT, JSON.stringify(report));
  });

  test('does all of this every day', () => {
    expect(track.operations.map(({ name }) => name)).toEqual(NAMES);
  });

  describe.each(SIZES)('to %i instances', (size) => {
    beforeAll(async () => {
      const began = performance.now();
      await track.growTo(size);
      report.push({ size, fillSeconds: (performance.now() - began) / 1000 });
    }, 1_200_000);

    test.each(NAMES)(
      '%s reads by indexes that begin with the tenant, and no more rows than it needs',
      async (name) => {
        const operation = find(track, name);
        const statements = await track.plansOf(operation);
        expect(statements.flatMap(({ plan, generic }) => [...plan, ...generic]).length).toBeGreaterThan(0);
        expect(statements.flatMap(faults)).toEqual([]);
        report.push({ size, name, accesses: summary(statements), ms: await time(operation) });
      },
      120_000,
    );
  });
});

function find(track: GrowthTrack, wanted: string): Operation {
  const found = track.operations.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is no "${wanted}"`);
  return found;
}

function faults({ statement, plan, generic }: PlannedStatement): readonly string[] {
  return [...plan, ...generic].flatMap((access) => {
    const wrong =
      access.node === 'Seq Scan' || access.filter.includes('tenant_id') || access.rows > MOST_ROWS;
    return wrong ? [`${statement}: ${JSON.stringify(access)}`] : [];
  });
}

function summary(statements: readonly PlannedStatement[]): readonly string[] {
  const word = ({ node, index }: TableAccess) => `${node} ${index}`;
  return [...new Set(statements.flatMap(({ generic }) => generic.map(word)))];
}

async function time({ prepare }: Operation): Promise<readonly number[]> {
  const ms: number[] = [];
  for (let round = 0; ROUNDS > 0 && round < WARM_ROUNDS + ROUNDS; round++) {
    const run = await prepare();
    const began = performance.now();
    await run();
    if (round >= WARM_ROUNDS) ms.push(performance.now() - began);
  }
  return ms;
}
