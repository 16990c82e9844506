import { randomBytes } from 'node:crypto';
import { buildInstanceCode } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { StaffViewer } from '../../graphql/viewer';
import { withClient } from '../../platform/database/roles';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { QueueQuery } from './queue-filters';
import { buildQueue } from './queue.repository';
import type { QueueFilter, QueueOrder } from './queue.types';

const ROWS = 6000;

describe('the queue', () => {
  let world: InstanceWorld;
  let mine: PermitService;
  let other: PermitService;
  let operator: StaffViewer;
  let someCode = '';

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { tenant, withTenant, adminUrl } = world.world;
    await withTenant(tenant.id, async (tx) => {
      mine = await aPermitService(tx);
      other = await aPermitService(tx);
      operator = await aStaffViewer(tx, mine);
      const citizen = await aCitizenViewer(tx);
      await fill(tx, mine, citizen.id, operator.id, ROWS);
      await fill(tx, other, citizen.id, operator.id, 50);
      someCode = buildInstanceCode('PAS', 2026, randomBytes(8));
      await tx.query(
        `update instance set code = $3 where tenant_id = $1 and office_id = $2 and protocol = '0000002/2026'`,
        [tx.tenantId, mine.officeId, someCode],
      );
    });
    await withClient(adminUrl, (client) => client.query('analyze'));
  });
  afterAll(() => world.close());

  const list = (
    filter: QueueFilter,
    order: QueueOrder = 'deadline',
    first = 25,
    after: string | null = null,
  ) => world.instances.useCases.listQueue(world.context(operator), filter, order, first, after);

  test('shows the viewer’s own offices and counts what is open exactly', async () => {
    const page = await list({ view: 'all', open: true }, 'newest', 100);
    expect(new Set(page.edges.map(({ node }) => node.officeId))).toEqual(new Set([mine.officeId]));
    expect(page).toMatchObject({ totalCount: ROWS / 2, totalCapped: false, pageInfo: { hasNextPage: true } });
  });

  test('caps the count of what is closed', async () => {
    expect(await list({ open: false })).toMatchObject({ totalCount: 1000, totalCapped: true });
  });

  test.each<QueueOrder>(['deadline', 'newest', 'oldest'])(
    'walks every open row once by %s',
    async (order) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await list({ open: true }, order, 100, after);
        seen.push(...page.edges.map(({ node }) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null && seen.length < ROWS);
      expect(seen).toHaveLength(ROWS / 2);
      expect(new Set(seen).size).toBe(ROWS / 2);
    },
  );

  test('puts the nearest deadline first and what has none last', async () => {
    const dates = (await list({ open: true }, 'deadline', 100)).edges.map(({ node }) => node.finalDate);
    expect(dates).toEqual([...dates].sort());
    const last = await list({ open: true, view: 'unassigned' }, 'newest', 1);
    expect(last.edges[0]?.node.assignee).toBeNull();
  });

  test.each([
    ['code', () => someCode.toLowerCase().replaceAll('-', ' ')],
    ['fiscal code', () => 'rssmra80a41f205x'],
    ['protocol', () => '77'],
    ['name, either way round', () => 'Màrio  bianchi-77 '],
  ])('finds by %s', async (_what, typed) => {
    const found = await list({ search: typed() }, 'newest', 100);
    expect(found.edges.length).toBeGreaterThan(0);
  });

  test('a name that thousands bear elsewhere is found in a small office too, and counted to a thousand', async () => {
    const { tenant, withTenant } = world.world;
    const colleague = await withTenant(tenant.id, (tx) => aStaffViewer(tx, other));
    const ctx = world.context(colleague);
    const few = await world.instances.useCases.listQueue(ctx, { search: 'bianchi' }, 'newest', 100, null);
    expect(few).toMatchObject({ totalCount: 50, totalCapped: false });
    expect(few.edges).toHaveLength(50);
    expect(await list({ search: 'bianchi' })).toMatchObject({ totalCount: 1000, totalCapped: true });
  });

  test('another office’s rows are not found by anything', async () => {
    const { tenant, withTenant } = world.world;
    const [row] = await withTenant(tenant.id, (tx) =>
      tx.query<{ code: string }>(
        'select code from instance where tenant_id = $1 and office_id = $2 limit 1',
        [tx.tenantId, other.officeId],
      ),
    );
    expect(await list({ search: row?.code ?? '' })).toMatchObject({ edges: [], totalCount: 0 });
  });

  test.each<[QueueOrder, string, boolean]>([
    ['newest', 'instance_queue', false],
    ['oldest', 'instance_queue', false],
    ['deadline', 'instance_deadline', false],
    ['newest', 'instance_queue', true],
    ['deadline', 'instance_deadline', true],
  ])('by %s reads %s and never the whole table (next page: %s)', async (order, index, next) => {
    const plan = await explain({
      order,
      after: next
        ? { key: order === 'deadline' ? '2026-05-01' : '2026-05-01T00:00:00Z', id: uuidv7() }
        : undefined,
    });
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on instance /);
    expect(plan).not.toMatch(/Filter:.*office_id/);
  });

  test.each([
    ['code', { kind: 'code', code: 'PAS-2026-AAAA-AAAA' } as const],
    ['fiscal code', { kind: 'fiscal-code', fiscalCode: 'RSSMRA80A41F205X' } as const],
    ['protocol', { kind: 'protocol', protocols: ['0000001/2026'] } as const],
  ])('a search by %s uses an index', async (_what, search) => {
    expect(await explain({ search })).not.toMatch(/Seq Scan on instance /);
  });

  test('a search by name uses the index of names inside its function', async () => {
    const text = await withClient(world.world.ownerUrl, async (client) => {
      await client.query(`select set_config('app.tenant', $1, false)`, [world.world.tenant.id]);
      const body = `select id from instance where tenant_id = app_tenant() and 'rossi' <> ''
        and office_id = any (array[$1]::uuid[])
        and applicant_folded ~>=~ 'rossi' and applicant_folded ~<~ ('rossi' || chr(1114109)) limit 1001`;
      const plan = await client.query<{ 'QUERY PLAN': string }>(`explain ${body}`, [mine.officeId]);
      return plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(text).toContain('instance_office_applicant');
  });

  async function explain(change: Partial<QueueQuery>): Promise<string> {
    const query: QueueQuery = {
      offices: [mine.officeId],
      categories: ['waiting-office', 'waiting-citizen'],
      assignee: { kind: 'anyone' },
      serviceSlug: null,
      label: null,
      search: { kind: 'none' },
      order: 'newest',
      first: 25,
      after: undefined,
      ...change,
    };
    const { tenant, withTenant } = world.world;
    const { sql, values } = buildQueue(tenant.id, query);
    const rows = await withTenant(tenant.id, (tx) =>
      tx.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values),
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
});

/** Half of the rows open, each tenth without a final date. */
async function fill(
  tx: TenantTransaction,
  service: PermitService,
  citizenId: string,
  staffId: string,
  count: number,
): Promise<void> {
  await tx.query(
    `insert into instance (tenant_id, id, code, service_id, release_id, office_id, citizen_id, applicant_name, applicant_folded,
       applicant_fiscal_code, state_key, category, submitted_at, final_date, assignee_id, protocol)
     select $1, gen_random_uuid(), c.code || n, $2, $3, $4, $5, 'Mario Bianchi', 'bianchi-' || n || ' mario',
       'RSSMRA80A41F205X', 'review',
       case when n % 2 = 0 then 'waiting-office' else 'completed' end,
       timestamptz '2026-01-01' + n * interval '7 minutes',
       case when n % 10 = 0 then null else date '2026-02-01' + (n % 200) end,
       case when n % 4 = 0 then $6::uuid end,
       lpad(n::text, 7, '0') || '/2026'
     from generate_series(1, $7::integer) n, (select $8::text as code) c`,
    [
      tx.tenantId,
      service.serviceId,
      service.releaseId,
      service.officeId,
      citizenId,
      staffId,
      count,
      `X-${service.officeId.slice(-6)}-`,
    ],
  );
}
