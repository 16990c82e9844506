import { romeDate } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest, aWorkDone } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { createReadRatingReport } from './read-rating-report';
import { createReadStatistics } from './read-statistics';
import { DECIDED } from './statistics.repository';
import type { Statistics, StatisticsArgs } from './statistics.types';

const YEAR = { from: '2025-01-01', to: '2025-12-31' } as const;

describe('figures for who manages', () => {
  let product: InstanceWorld;
  let mine: PermitService;
  let other: PermitService;
  let manager: StaffViewer;
  let admin: StaffViewer;
  let citizenId = '';

  beforeAll(async () => {
    product = await createInstanceWorld();
    await inTenant(async (tx) => {
      mine = await aPermitService(tx);
      other = await aPermitService(tx);
      manager = await aStaffViewer(tx, mine, 'manager');
      admin = await aStaffViewer(tx, mine, 'admin');
      citizenId = (await aCitizenViewer(tx)).id;
      await closed(tx, mine, 10, 'completed');
      await closed(tx, mine, 2, 'rejected');
      await closed(tx, other, 5, 'completed');
      await rated(tx, mine, 6);
      await rated(tx, other, 3);
    });
  });
  afterAll(() => product.close());

  const inTenant = <T>(run: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, run);
  const read = (viewer: StaffViewer, args: Partial<StatisticsArgs> = {}): Promise<Statistics> =>
    createReadStatistics(product.world)(product.context(viewer), { ...YEAR, ...args });

  /** Decided one to `count` days after they were sent, all due on the fifth day. */
  async function closed(tx: TenantTransaction, service: PermitService, count: number, category: string) {
    await tx.query(
      `insert into instance (tenant_id, id, code, service_id, release_id, office_id, citizen_id, applicant_name, applicant_folded,
         applicant_fiscal_code, state_key, category, submitted_at, decided_at, decided_due, closed_at)
       select $1, gen_random_uuid(), $2 || n, $3, $4, $5, $6, 'X', 'x', 'X', $7, $7, timestamptz '2025-03-10 10:00+01',
         timestamptz '2025-03-10 23:30+01' + n * interval '1 day', date '2025-03-15', timestamptz '2025-04-01 10:00+02'
       from generate_series(1, $8::int) n`,
      [
        tx.tenantId,
        `${category}-${service.officeId}-`,
        service.serviceId,
        service.releaseId,
        service.officeId,
        citizenId,
        category,
        count,
      ],
    );
  }
  async function rated(tx: TenantTransaction, { slug }: PermitService, count: number) {
    await tx.query(
      `insert into rating (tenant_id, id, target, score, created_at)
       select $1, gen_random_uuid(), 'service:' || $2::text, case when n = 1 then 1 else 5 end, '2025-06-01' from generate_series(1, $3::int) n`,
      [tx.tenantId, slug, count],
    );
  }

  test('given decisions on ten days and two more, then half, nine in ten and the share in time are those of real requests', async () => {
    const { total, outcomes, months, byOffice } = await read(manager);
    expect(total).toMatchObject({
      received: 12,
      decided: 12,
      medianDays: 4,
      ninetiethDays: 9,
      withinTerm: 7,
    });
    expect(outcomes).toEqual([
      { category: 'completed', count: 10 },
      { category: 'rejected', count: 2 },
    ]);
    expect(months).toHaveLength(12);
    expect(months).toContainEqual({ month: '2025-03', received: 12, closed: 0 });
    expect(months).toContainEqual({ month: '2025-04', received: 0, closed: 12 });
    expect(byOffice.map(({ id }) => id)).toEqual([mine.officeId]);
  });

  test('a manager has the figures of the own offices, an administrator of all, whatever is asked for', async () => {
    expect((await read(manager, { officeId: other.officeId })).total).toMatchObject({
      received: 0,
      decided: 0,
    });
    expect((await read(manager, { serviceSlug: other.slug })).total.received).toBe(0);
    expect((await read(admin)).total.received).toBe(17);
    expect((await read(admin, { officeId: other.officeId })).total.received).toBe(5);
    expect((await read(admin, { serviceSlug: mine.slug })).byService).toMatchObject([{ id: mine.serviceId }]);
  });

  test('a day that is asked for is counted as Italy counts it, from midnight to midnight', async () => {
    expect((await read(manager, { from: '2025-03-12', to: '2025-03-12' })).total).toMatchObject({
      received: 0,
      decided: 2,
    });
    expect((await read(manager, { from: '2025-12-31', to: '2025-03-01' })).total.received).toBe(12);
  });

  test('ratings of few are kept back, and so is the total that would give them away', async () => {
    const { total, byService } = await read(admin);
    expect(byService.find(({ id }) => id === mine.serviceId)?.figures.ratings).toEqual({
      count: 6,
      average: 4.3,
    });
    expect(byService.find(({ id }) => id === other.serviceId)?.figures.ratings).toEqual({
      count: 3,
      average: null,
    });
    expect(total.ratings).toEqual({ count: 9, average: null });
  });

  test('what was rated is told apart: of few only how many, of more their stars, reasons and words; pages for administrators', async () => {
    await inTenant(async (tx) => {
      await tx.query(
        `insert into rating (tenant_id, id, target, score, reasons, body, created_at)
         select $1, gen_random_uuid(), 'page:/servizi', n, '{other}', case when n = 2 then '=cmd' end, '2025-06-01T22:30:00Z'
           from generate_series(1, 5) n`,
        [tx.tenantId],
      );
    });
    const report = createReadRatingReport(product.world);
    const things = await report(product.context(admin), YEAR);
    expect(things.map(({ key, count }) => [key, count])).toEqual([
      [`service:${mine.slug}`, 6],
      ['page:/servizi', 5],
      [`service:${other.slug}`, 3],
    ]);
    expect(things[0]).toMatchObject({
      kind: 'SHEET',
      service: { id: mine.serviceId },
      detail: { average: 4.3, scores: [1, 0, 0, 0, 5] },
    });
    expect(things[1]?.detail).toMatchObject({
      scores: [1, 1, 1, 1, 1],
      reasons: [{ key: 'other', count: 5 }],
      texts: [{ text: '=cmd', score: 2, day: '2025-06-02' }],
    });
    expect(things[2]?.detail).toBeNull();
    expect((await report(product.context(manager), YEAR)).map(({ key }) => key)).toEqual([
      `service:${mine.slug}`,
    ]);
    expect(await report(product.context(manager), { ...YEAR, serviceSlug: other.slug })).toEqual([]);
  });

  test('a request that the office decides enters the figures by itself, and leaves the backlog', async () => {
    const {
      manager: boss,
      service,
      citizen,
      operator,
    } = await inTenant(async (tx) => {
      const fresh = await aPermitService(tx);
      return {
        service: fresh,
        citizen: await aCitizenViewer(tx),
        operator: await aStaffViewer(tx, fresh),
        manager: await aStaffViewer(tx, fresh, 'manager'),
      };
    });
    const code = await aSentRequest(product, citizen, service);
    const today = romeDate(product.world.clock.now().toISOString());
    const now = { from: today.replace(/..$/, '01'), to: today };
    const [youngest] = (await read(boss, now)).backlog;
    expect(youngest).toMatchObject({ fromDays: 0, toDays: 7, count: 1, overdue: 0 });
    await aWorkDone(product, operator, code, ['claim', 'claimed']);
    await aWorkDone(product, operator, code, ['dismiss', 'dismissed'], {
      ground: 'duplicate',
      reasons: 'Doppia',
      remedies: 'TAR',
    });
    product.world.clock.set(new Date(product.world.clock.now().getTime() + 120_000));
    await product.runJobs();
    const after = await read(boss, now);
    expect(after.total).toMatchObject({ received: 1, open: 0 });
    expect(after.outcomes).toEqual([{ category: 'dismissed', count: 1 }]);
    expect(after.backlog.every(({ count }) => count === 0)).toBe(true);
  });

  test('terms are measured on their index, without the wide rows', async () => {
    const plan = await inTenant(async (tx) => {
      await tx.query('set local enable_seqscan = off', []);
      const rows = await tx.query<{ 'QUERY PLAN': string }>(`explain ${DECIDED}`, [
        tx.tenantId,
        YEAR.from,
        YEAR.to,
        [mine.officeId],
        null,
      ]);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('Index Only Scan using instance_decided');
    expect(plan).not.toContain('Seq Scan');
  });
});
