import { uuidv7 } from 'uuidv7';
import { createWorld, type World } from '../../../test/world';
import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import type { CivicRangeInput } from './civic-range.types';
import { type CivicRangeUseCases, createCivicRangeUseCases } from './civic-range.use-cases';

describe('civic numbers of the streets', () => {
  let world: World;
  let ranges: CivicRangeUseCases;
  let ctx: RequestContext;
  const street = uuidv7();

  beforeAll(async () => {
    world = await createWorld({});
    ranges = createCivicRangeUseCases({ withTenant: world.withTenant, issueInWords });
    ctx = {
      tenantId: world.tenant.id,
      origin: 'http://localhost',
      locale: 'it',
      correlationId: 'test',
      mayChange: true,
      viewer: { kind: 'staff', id: uuidv7(), sessionId: '1', name: 'Ada', email: 'a@b.it', roles: [] },
    };
    await world.withTenant(ctx.tenantId, (tx) =>
      tx.query(
        `insert into street (tenant_id, id, name, folded) values ($1, $2, 'Via dei Tigli', 'via dei tigli')`,
        [tx.tenantId, street],
      ),
    );
  });
  afterAll(() => world.close());

  const range = (change: Partial<CivicRangeInput> = {}): CivicRangeInput => ({
    id: null,
    expectedVersion: 0,
    set: 'zone',
    streetId: street,
    from: 1,
    to: 20,
    parity: 'all',
    value: 'A',
    ...change,
  });

  test('a stretch is added, changed by who read it last, and taken away', async () => {
    const set = { set: 'one' };
    expect(await ranges.save(ctx, range(set))).toMatchObject({ street: 'Via dei Tigli', version: 1 });
    const [added] = await ranges.list(ctx, 'one');
    const change = range({ ...set, id: added?.id ?? '', expectedVersion: 1, to: 40, value: ' B ' });
    expect(await ranges.save(ctx, change)).toMatchObject({ to: 40, value: 'B', version: 2 });
    expect(await ranges.save(ctx, change)).toMatchObject({
      errorCode: 'VERSION_CONFLICT',
      currentVersion: 2,
    });
    expect(await ranges.remove(ctx, added?.id ?? '', 1)).toMatchObject({ currentVersion: 2 });
    expect(await ranges.remove(ctx, added?.id ?? '', 2)).toEqual({ id: added?.id });
    expect(await ranges.list(ctx, 'one')).toEqual([]);
  });

  test('two stretches of a side with numbers in common contradict each other, unless one is inside the other', async () => {
    const add = (change: Partial<CivicRangeInput>) => ranges.save(ctx, range({ set: 'two', ...change }));
    await add({ from: 10, to: 20 });
    for (const [from, to] of [
      [20, 30],
      [5, 10],
      [10, 20],
    ] as const)
      expect(await add({ from, to, value: 'C' })).toMatchObject({
        issues: [{ code: 'civic-range-contradicts', params: { from: 10, to: 20, value: 'A' } }],
      });
    expect(await add({ from: 12, to: 14, value: 'C' })).toMatchObject({ value: 'C' });
    expect(await add({ from: 20, to: 30, parity: 'odd' })).toMatchObject({ parity: 'odd' });
    expect(await add({ from: 21, to: 30 })).toMatchObject({ from: 21 });
  });

  test('numbers the wrong way round, no value, an unknown street: each is refused', async () => {
    expect(await ranges.save(ctx, range({ from: 30, to: 20 }))).toMatchObject({ issues: [{ path: 'to' }] });
    expect(await ranges.save(ctx, range({ value: '  ' }))).toMatchObject({ issues: [{ path: 'value' }] });
    for (const streetId of [uuidv7(), 'via-dei-tigli', ''])
      expect(await ranges.save(ctx, range({ streetId }))).toMatchObject({
        issues: [{ path: 'streetId', code: 'street-unknown' }],
      });
    expect(await ranges.save(ctx, range({ id: 'gone', expectedVersion: 1 }))).toMatchObject({
      errorCode: 'VERSION_CONFLICT',
    });
    expect(await ranges.remove(ctx, 'gone', 1)).toMatchObject({ errorCode: 'VERSION_CONFLICT' });
  });
});
