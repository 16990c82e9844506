import { replay } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  permitWorkflow,
} from '../../../test/builders/a-permit-service';
import { instanceOf, openPermitDesk, type PermitDesk } from '../../../test/permit-desk';
import type { StaffViewer } from '../../graphql/viewer';
import { verifyChains } from '../../platform/crypto';
import { withClient } from '../../platform/database/roles';

const PERMITS = permitWorkflow();

describe('instances', () => {
  let desk: PermitDesk;

  beforeAll(async () => {
    desk = await openPermitDesk();
  });
  afterAll(() => desk.product.close());

  test('a stale version is refused, and what is incomplete too', async () => {
    const draft = await desk.start('stale');
    expect(await desk.submit({ code: draft.code, version: draft.version + 1 }, 's1')).toMatchObject({
      errorCode: 'VERSION_CONFLICT',
      currentVersion: draft.version,
    });
    expect(await desk.submit(draft, 's2')).toMatchObject({
      errorCode: 'VALIDATION',
      issues: [{ path: 'subject' }],
    });
    const saved = await desk.save(draft, { subject: 'Prova' });
    expect(instanceOf(await desk.submit(saved, 's2'))).toMatchObject({ category: 'waiting-office' });
  });

  test('sent twice with one key it is sent once; another key finds it sent', async () => {
    const draft = await desk.save(await desk.start('twice'), { subject: 'Prova' });
    const [first, second] = await Promise.all([desk.submit(draft, 'k'), desk.submit(draft, 'k')]);
    expect(instanceOf(first).version).toBe(instanceOf(second).version);
    expect(await desk.submit(draft, 'k2')).toMatchObject({ errorCode: 'NOT_ALLOWED' });
    const events = await desk.rows<{ count: number }>(
      `select count(*)::int as count from instance_event where tenant_id = $1 and instance_id = $2 and type = 'submitted'`,
      [draft.id],
    );
    expect(events[0]?.count).toBe(1);
  });

  test('a code of another person, tenant or office is not found', async () => {
    const instance = await desk.sent('foreign');
    const { world } = desk.product;
    const stranger = await world.withTenant(world.tenant.id, (tx) => aCitizenViewer(tx));
    const elsewhere = await world.withTenant(world.tenant.id, async (tx) =>
      aStaffViewer(tx, await aPermitService(tx)),
    );
    const { useCases } = desk.product.instances;
    expect(await useCases.read(desk.product.context(stranger), instance.code)).toBeNull();
    expect(await useCases.read(desk.product.context(elsewhere), instance.code)).toBeNull();
    expect(
      await useCases.read(desk.product.context(desk.operator, world.otherTenant.id), instance.code),
    ).toBeNull();
    expect(await useCases.read(desk.product.context(desk.operator), instance.code)).toMatchObject({
      code: instance.code,
    });
    const accesses = await desk.rows<{ what: string }>(
      'select what from data_access where tenant_id = $1 and instance_id = $2',
      [instance.id],
    );
    expect(accesses).toEqual([{ what: 'instance' }]);
  });

  test('a sensitive answer lies in no plain column and no job', async () => {
    const instance = await desk.sent('sensitive');
    expect(instance.answers).toMatchObject({ health: 'celiachia-zz9' });
    for (const table of ['instance', 'outbox', 'idempotency', 'message', 'instance_event', 'communication']) {
      const found = await withClient(desk.product.world.adminUrl, async (client) =>
        client.query(
          `select 1 from ${table} t where t::text like '%celiachia-zz9%' or t::text like '%' || encode('celiachia-zz9', 'hex') || '%'`,
        ),
      );
      expect([table, found.rowCount]).toEqual([table, 0]);
    }
  });

  test('registered, receipted and claimed; the history chain holds until a line is altered', async () => {
    const instance = await desk.sent('chain');
    const read = await desk.product.instances.useCases.read(
      desk.product.context(desk.operator),
      instance.code,
    );
    expect(read).toMatchObject({
      stateKey: 'review',
      view: { protocol: expect.stringMatching(/^\d{7}\/\d{4}$/) },
    });
    const claimed = await desk.product.instances.useCases.perform(desk.product.context(desk.operator), {
      code: instance.code,
      activity: 'claim',
      outcome: 'claimed',
      input: {},
      expectedVersion: read?.version ?? 0,
      idempotencyKey: 'claim',
    });
    expect(instanceOf(claimed).view.assigneeId).toBe(desk.operator.id);
    expect(await verifyChains(desk.product.world.asDispatcher)).toMatchObject({ broken: null });
    await withClient(desk.product.world.adminUrl, async (client) => {
      await client.query('alter table instance_event disable trigger instance_event_immutable');
      await client.query(
        `update instance_event set type = 'withdrawn' where instance_id = $1 and sequence = 2`,
        [instance.id],
      );
    });
    const report = await verifyChains(desk.product.world.asDispatcher);
    expect(report).toMatchObject({ broken: { instanceId: instance.id, sequence: 2 } });
    await withClient(desk.product.world.adminUrl, (client) =>
      client.query(
        `update instance_event set type = convert_from(envelope, 'UTF8')::json->>'type' where instance_id = $1 and sequence = 2`,
        [instance.id],
      ),
    );
  });

  test('an erased instance shows nothing and still verifies', async () => {
    const instance = await desk.sent('erased');
    expect(await desk.product.instances.erase(desk.product.world.tenant.id, instance.id)).toBe(true);
    expect(await desk.product.instances.erase(desk.product.world.tenant.id, instance.id)).toBe(false);
    const read = await desk.product.instances.useCases.read(
      desk.product.context(desk.operator),
      instance.code,
    );
    expect(read).toMatchObject({ answers: {}, applicant: { name: '', fiscalCode: '' } });
    expect(
      JSON.stringify(
        await desk.product.world.withTenant(desk.product.world.tenant.id, (tx) =>
          desk.product.storage.store.history(tx, instance.id),
        ),
      ),
    ).not.toContain('Prova');
    expect(await verifyChains(desk.product.world.asDispatcher)).toMatchObject({ broken: null });
  });

  test('the history replays to the state that is stored', async () => {
    const stored = await desk.rows<{ id: string }>(
      `select id from instance where tenant_id = $1 and category <> 'draft'`,
      [],
    );
    expect(stored.length).toBeGreaterThan(5);
    for (const { id } of stored) {
      const [instance, history] = await desk.product.world.withTenant(
        desk.product.world.tenant.id,
        async (tx) => [
          await desk.product.storage.repository.findById(tx, id),
          await desk.product.storage.store.history(tx, id),
        ],
      );
      const replayed = replay(PERMITS, history);
      expect(replayed).toMatchObject({ ok: true });
      if (replayed.ok) expect(replayed.value).toEqual(instance?.workflow);
    }
  });

  test('sixteen operators race for one activity: one wins', async () => {
    const instance = await desk.sent('race');
    const { world } = desk.product;
    const staff = await world.withTenant(world.tenant.id, async (tx) => {
      const all: StaffViewer[] = [];
      for (let count = 0; count < 16; count++) all.push(await aStaffViewer(tx, desk.service));
      return all;
    });
    const version =
      (await desk.product.instances.useCases.read(desk.product.context(desk.operator), instance.code))
        ?.version ?? 0;
    const answers = await Promise.all(
      staff.map((viewer) =>
        desk.product.instances.useCases.perform(desk.product.context(viewer), {
          code: instance.code,
          activity: 'claim',
          outcome: 'claimed',
          input: {},
          expectedVersion: version,
          idempotencyKey: 'race',
        }),
      ),
    );
    expect(answers.filter((answer) => 'instance' in answer)).toHaveLength(1);
    expect(
      answers.filter((answer) => 'errorCode' in answer && answer.errorCode === 'VERSION_CONFLICT'),
    ).toHaveLength(15);
  });
});
