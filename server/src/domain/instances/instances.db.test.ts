import { replay } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  permitWorkflow,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { withClient } from '../../platform/database/roles';
import { verifyChains } from '../../platform/crypto';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { loadDraftKey } from './draft-key';
import { InstancePayload } from './instance-results.types';
import type { WorkAnswer } from './instance.use-cases';
import type { Instance } from './instance.types';

const PERMITS = permitWorkflow();

describe('instances', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    [service, citizen] = await world.withTenant(world.tenant.id, async (tx) => [
      await aPermitService(tx),
      await aCitizenViewer(tx),
    ]);
    operator = await world.withTenant(world.tenant.id, (tx) => aStaffViewer(tx, service));
  });
  afterAll(() => product.close());

  const start = async (key: string): Promise<Instance> =>
    instanceOf(
      await product.instances.useCases.start(product.context(citizen), {
        serviceSlug: service.slug,
        idempotencyKey: key,
        fromInstance: null,
      }),
    );
  const save = async (draft: Instance, values: Readonly<Record<string, string>>): Promise<Instance> => {
    const saved = await product.instances.useCases.saveDraft(product.context(citizen), {
      code: draft.code,
      step: 'step',
      changes: Object.entries(values).map(([path, value]) => ({ path, base: null, value })),
    });
    return instanceOf(saved);
  };
  const submit = (draft: Pick<Instance, 'code' | 'version'>, key: string): Promise<WorkAnswer> =>
    product.instances.useCases.submit(product.context(citizen), {
      code: draft.code,
      expectedVersion: draft.version,
      idempotencyKey: key,
    });
  const sent = async (key: string): Promise<Instance> => {
    const draft = await save(await start(key), { subject: 'Prova', health: 'celiachia-zz9' });
    const instance = instanceOf(await submit(draft, key));
    await product.runJobs();
    return instance;
  };
  const rows = <T>(sql: string, values: readonly unknown[]): Promise<readonly T[]> =>
    product.world.withTenant(product.world.tenant.id, (tx) => tx.query<T>(sql, [tx.tenantId, ...values]));

  test('the same key fifty times at once makes one instance', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => start('fifty')));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
    const other = await product.instances.useCases.start(product.context(citizen), {
      serviceSlug: service.slug,
      idempotencyKey: 'fifty',
      fromInstance: answers[0]?.code ?? null,
    });
    expect(other).toMatchObject({ errorCode: expect.stringMatching(/IDEMPOTENCY_CONFLICT|NOT_ALLOWED/) });
  });

  test('a draft is filled from the login, read-only where the form says so', async () => {
    const draft = await start('prefilled');
    expect(draft.answers).toMatchObject({ familyName: 'Rossi' });
    const saved = await save(draft, { familyName: 'Bianchi', unknown: 'x' });
    expect(saved.answers).toMatchObject({ familyName: 'Rossi' });
    expect(saved.answers).not.toHaveProperty('unknown');
    expect(saved.provenance).toMatchObject({ familyName: { origin: 'spid' } });
  });

  test('two tabs: what does not collide is saved, what does shows both sides', async () => {
    const draft = await save(await start('tabs'), { subject: 'uno' });
    const answer = await product.instances.useCases.saveDraft(product.context(citizen), {
      code: draft.code,
      step: null,
      changes: [
        { path: 'subject', base: null, value: 'due' },
        { path: 'health', base: null, value: 'x' },
      ],
    });
    expect(answer).toMatchObject({
      errorCode: 'DRAFT_CONFLICT',
      conflicts: [{ path: 'subject', base: null, mine: 'due', theirs: 'uno' }],
      instance: { answers: { subject: 'uno', health: 'x' } },
    });
  });

  test('a stale version is refused, and what is incomplete too', async () => {
    const draft = await start('stale');
    expect(await submit({ code: draft.code, version: draft.version + 1 }, 's1')).toMatchObject({
      errorCode: 'VERSION_CONFLICT',
      currentVersion: draft.version,
    });
    expect(await submit(draft, 's2')).toMatchObject({
      errorCode: 'VALIDATION',
      issues: [{ path: 'subject' }],
    });
    const saved = await save(draft, { subject: 'Prova' });
    expect(instanceOf(await submit(saved, 's2'))).toMatchObject({ category: 'waiting-office' });
  });

  test('sent twice with one key it is sent once; another key finds it sent', async () => {
    const draft = await save(await start('twice'), { subject: 'Prova' });
    const [first, second] = await Promise.all([submit(draft, 'k'), submit(draft, 'k')]);
    expect(instanceOf(first).version).toBe(instanceOf(second).version);
    expect(await submit(draft, 'k2')).toMatchObject({ errorCode: 'NOT_ALLOWED' });
    const events = await rows<{ count: number }>(
      `select count(*)::int as count from instance_event where tenant_id = $1 and instance_id = $2 and type = 'submitted'`,
      [draft.id],
    );
    expect(events[0]?.count).toBe(1);
  });

  test('a code of another person, tenant or office is not found', async () => {
    const instance = await sent('foreign');
    const { world } = product;
    const stranger = await world.withTenant(world.tenant.id, (tx) => aCitizenViewer(tx));
    const elsewhere = await world.withTenant(world.tenant.id, async (tx) =>
      aStaffViewer(tx, await aPermitService(tx)),
    );
    const { useCases } = product.instances;
    expect(await useCases.read(product.context(stranger), instance.code)).toBeNull();
    expect(await useCases.read(product.context(elsewhere), instance.code)).toBeNull();
    expect(await useCases.read(product.context(operator, world.otherTenant.id), instance.code)).toBeNull();
    expect(await useCases.read(product.context(operator), instance.code)).toMatchObject({
      code: instance.code,
    });
    const accesses = await rows<{ what: string }>(
      'select what from data_access where tenant_id = $1 and instance_id = $2',
      [instance.id],
    );
    expect(accesses).toEqual([{ what: 'instance' }]);
  });

  test('a sensitive answer lies in no plain column and no job', async () => {
    const instance = await sent('sensitive');
    expect(instance.answers).toMatchObject({ health: 'celiachia-zz9' });
    for (const table of ['instance', 'outbox', 'idempotency', 'message', 'instance_event', 'communication']) {
      const found = await withClient(product.world.adminUrl, async (client) =>
        client.query(
          `select 1 from ${table} t where t::text like '%celiachia-zz9%' or t::text like '%' || encode('celiachia-zz9', 'hex') || '%'`,
        ),
      );
      expect([table, found.rowCount]).toEqual([table, 0]);
    }
  });

  test('registered, receipted and claimed; the history chain holds until a line is altered', async () => {
    const instance = await sent('chain');
    const read = await product.instances.useCases.read(product.context(operator), instance.code);
    expect(read).toMatchObject({
      stateKey: 'review',
      view: { protocol: expect.stringMatching(/^\d{7}\/\d{4}$/) },
    });
    const claimed = await product.instances.useCases.perform(product.context(operator), {
      code: instance.code,
      activity: 'claim',
      outcome: 'claimed',
      input: {},
      expectedVersion: read?.version ?? 0,
      idempotencyKey: 'claim',
    });
    expect(instanceOf(claimed).view.assigneeId).toBe(operator.id);
    expect(await verifyChains(product.world.asDispatcher)).toMatchObject({ broken: null });
    await withClient(product.world.adminUrl, async (client) => {
      await client.query('alter table instance_event disable trigger instance_event_immutable');
      await client.query(
        `update instance_event set type = 'withdrawn' where instance_id = $1 and sequence = 2`,
        [instance.id],
      );
    });
    const report = await verifyChains(product.world.asDispatcher);
    expect(report).toMatchObject({ broken: { instanceId: instance.id, sequence: 2 } });
    await withClient(product.world.adminUrl, (client) =>
      client.query(
        `update instance_event set type = convert_from(envelope, 'UTF8')::json->>'type' where instance_id = $1 and sequence = 2`,
        [instance.id],
      ),
    );
  });

  test('an erased instance shows nothing and still verifies', async () => {
    const instance = await sent('erased');
    expect(await product.instances.erase(product.world.tenant.id, instance.id)).toBe(true);
    expect(await product.instances.erase(product.world.tenant.id, instance.id)).toBe(false);
    const read = await product.instances.useCases.read(product.context(operator), instance.code);
    expect(read).toMatchObject({ answers: {}, applicant: { name: '', fiscalCode: '' } });
    expect(
      JSON.stringify(
        await product.world.withTenant(product.world.tenant.id, (tx) =>
          product.storage.store.history(tx, instance.id),
        ),
      ),
    ).not.toContain('Prova');
    expect(await verifyChains(product.world.asDispatcher)).toMatchObject({ broken: null });
  });

  test('a renewal takes over what was written and not what a register knows', async () => {
    const earlier = await sent('earlier');
    const renewal = instanceOf(
      await product.instances.useCases.start(product.context(citizen), {
        serviceSlug: service.slug,
        idempotencyKey: 'renewal',
        fromInstance: earlier.code,
      }),
    );
    expect(renewal).toMatchObject({ kind: 'renewal', answers: { subject: 'Prova', familyName: 'Rossi' } });
    expect(renewal.provenance).toMatchObject({
      subject: { origin: 'earlier-instance' },
      familyName: { origin: 'spid' },
    });
  });

  test('a renewal that was left open is gone on with, and the renewed request says who renews it', async () => {
    const earlier = await sent('renewed-once');
    const renew = async (idempotencyKey: string) =>
      instanceOf(
        await product.instances.useCases.start(product.context(citizen), {
          serviceSlug: service.slug,
          idempotencyKey,
          fromInstance: earlier.code,
        }),
      );
    const first = await renew('renewal-first');
    expect((await renew('renewal-again')).code).toBe(first.code);
    expect(first).toMatchObject({ renews: earlier.code, renewedBy: null });
  });

  test('a repetition gets its answer again after the service was suspended', async () => {
    const first = await start('suspended');
    await rows(`update service set status = 'suspended' where tenant_id = $1 and id = $2`, [
      service.serviceId,
    ]);
    const request = { serviceSlug: service.slug, fromInstance: null };
    const { useCases } = product.instances;
    expect(
      instanceOf(await useCases.start(product.context(citizen), { ...request, idempotencyKey: 'suspended' }))
        .code,
    ).toBe(first.code);
    expect(
      await useCases.start(product.context(citizen), { ...request, idempotencyKey: 'later' }),
    ).toMatchObject({ reason: 'reason.service-inactive' });
    await rows(`update service set status = 'active' where tenant_id = $1 and id = $2`, [service.serviceId]);
  });

  test('the register’s data come in read-only, and without the register there is a request all the same', async () => {
    const withoutIt = await start('down');
    expect(withoutIt.answers).not.toHaveProperty('home');
    product.registry.answer = {
      kind: 'found',
      operationId: '1',
      readAt: '2026-03-02T09:00:00.000Z',
      value: {
        registryId: 'x',
        fiscalCode: citizen.fiscalCode,
        givenName: 'Maria',
        familyName: 'Rossi',
        birthDate: '1980-01-01',
        gender: 'F',
        birthPlace: { name: 'Montesole', code: '999000', province: 'MS' },
        deceasedOn: null,
        abroad: false,
        residence: {
          street: 'Via Roma',
          civic: '12',
          postalCode: '99010',
          municipality: 'Montesole',
          municipalityCode: '999000',
          province: 'MS',
          since: null,
        },
      },
    };
    const { useCases } = product.instances;
    const filled = instanceOf(await useCases.refreshPrefill(product.context(citizen), withoutIt.code));
    expect(filled).toMatchObject({
      answers: { home: { street: 'Via Roma', civic: '12' } },
      provenance: { home: { origin: 'anpr' } },
    });
    const changes = [{ path: 'home', base: filled.view.answers['home'] ?? null, value: null }];
    const saved = instanceOf(
      await useCases.saveDraft(product.context(citizen), { code: filled.code, step: null, changes }),
    );
    expect(saved.answers).toMatchObject({ home: { street: 'Via Roma' } });
    product.registry.answer = { kind: 'unavailable', reason: 'down' };
  });

  test('the key of what the browser keeps of a draft is for its applicant alone, and only until it is sent', async () => {
    const { world, vault } = product;
    const [stranger, first, second] = [
      await world.withTenant(world.tenant.id, (tx) => aCitizenViewer(tx)),
      await start('journal-1'),
      await save(await start('journal-2'), { subject: 'Prova', health: 'celiachia-zz9' }),
    ];
    const keyOf = (viewer: CitizenViewer | StaffViewer | null, { view }: Instance) =>
      world.withTenant(world.tenant.id, (tx) => loadDraftKey(tx, viewer, view, vault));
    const key = await keyOf(citizen, first);
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
    expect(await keyOf(citizen, first)).toBe(key);
    expect(await keyOf(citizen, second)).not.toBe(key);
    for (const other of [stranger, operator, null]) expect(await keyOf(other, first)).toBeNull();
    expect(await keyOf(citizen, instanceOf(await submit(second, 'journal-2')))).toBeNull();
  });

  test('a thrown away draft is gone, with its key', async () => {
    const draft = await start('discarded');
    const { useCases } = product.instances;
    expect(instanceOf(await useCases.discardDraft(product.context(citizen), draft.code)).code).toBe(
      draft.code,
    );
    expect(await useCases.read(product.context(citizen), draft.code)).toBeNull();
    expect(await rows('select id from instance_key where tenant_id = $1 and id = $2', [draft.id])).toEqual(
      [],
    );
  });

  test('the history replays to the state that is stored', async () => {
    const stored = await rows<{ id: string }>(
      `select id from instance where tenant_id = $1 and category <> 'draft'`,
      [],
    );
    expect(stored.length).toBeGreaterThan(5);
    for (const { id } of stored) {
      const [instance, history] = await product.world.withTenant(product.world.tenant.id, async (tx) => [
        await product.storage.repository.findById(tx, id),
        await product.storage.store.history(tx, id),
      ]);
      const replayed = replay(PERMITS, history);
      expect(replayed).toMatchObject({ ok: true });
      if (replayed.ok) expect(replayed.value).toEqual(instance?.workflow);
    }
  });

  test('sixteen operators race for one activity: one wins', async () => {
    const instance = await sent('race');
    const { world } = product;
    const staff = await world.withTenant(world.tenant.id, async (tx) => {
      const all: StaffViewer[] = [];
      for (let count = 0; count < 16; count++) all.push(await aStaffViewer(tx, service));
      return all;
    });
    const version =
      (await product.instances.useCases.read(product.context(operator), instance.code))?.version ?? 0;
    const answers = await Promise.all(
      staff.map((viewer) =>
        product.instances.useCases.perform(product.context(viewer), {
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

function instanceOf(answer: object): Instance {
  if (answer instanceof InstancePayload) return answer.instance;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
