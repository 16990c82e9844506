import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormDefinition, type JsonObject, parseWorkflow } from '@istanze/shared';
import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { RememberedDues } from '../../../test/builders/remembered-dues';
import { configurationOf, createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer } from '../../graphql/viewer';

const OWN = '347000000000000124';
const OTHERS = '347000000000000225';
const FORM: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 'step',
      key: 'step',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'what',
          key: 'what',
          title: { it: 'Che cosa' },
          fields: [
            {
              id: 'f-dues',
              key: 'dues',
              type: 'dues',
              label: { it: 'Multa' },
              required: true,
              settings: { list: 'fines', several: true },
            },
          ],
        },
      ],
    },
  ],
};

describe('dues of the person', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let dues: RememberedDues;

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { tenant, withTenant } = world.world;
    const flow = join(__dirname, '../../../../db/seeds/reference/workflows/dues.json');
    const workflow = parseWorkflow(JSON.parse(readFileSync(flow, 'utf8')));
    if (!workflow.ok) throw new Error('The flow of dues cannot be read');
    service = await withTenant(tenant.id, (tx) =>
      aPermitService(tx, 0, {
        form: FORM,
        workflow: workflow.value,
        configuration: configurationOf({ var: 'dues.total' }),
      }),
    );
  });
  beforeEach(async () => {
    dues = new RememberedDues();
    world.told.dues = dues;
    citizen = await world.world.withTenant(world.world.tenant.id, (tx) => aCitizenViewer(tx));
    dues.put(citizen.fiscalCode, { code: OWN, amount: 2940 });
    dues.put('ZZZZZZ00A01H501X', { code: OTHERS, amount: 8300 });
  });
  afterAll(() => world.close());

  const ask = (code: string | null = null) =>
    world.payments.useCases.listDues(world.context(citizen), { list: 'fines', code, instance: null });

  const draftOf = async (...items: readonly JsonObject[]) => {
    const ctx = world.context(citizen);
    const { useCases } = world.instances;
    const key = `${citizen.id}-${items.length}`;
    const begun = await useCases.start(ctx, {
      serviceSlug: service.slug,
      idempotencyKey: key,
      fromInstance: null,
      onBehalfOf: null,
    });
    if (!('instance' in begun)) throw new Error(JSON.stringify(begun));
    const { code } = begun.instance;
    const changes = [{ path: 'dues', base: null, value: { items } }];
    const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
    if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
    const expectedVersion = saved.instance.version;
    return { code, send: () => useCases.submit(ctx, { code, expectedVersion, idempotencyKey: key }) };
  };
  const chosen = (code: string, amount: number) => ({
    code,
    amount,
    reason: 'Falso',
    object: null,
    date: null,
  });
  const positionOf = async (code: string) => {
    const { edges } = await world.payments.useCases.listMyPayments(world.context(citizen), {}, 50, null);
    const position = edges.map(({ node }) => node).find(({ instanceCode }) => instanceCode === code);
    if (position === undefined) throw new Error('no position');
    return position;
  };
  const pay = (id: string) =>
    world.payments.useCases.startPayment(world.context(citizen), id, 'https://localhost/torna');

  test('the list is the person’s own; a code finds anybody’s due without what it is about', async () => {
    expect(await ask()).toMatchObject({ isAvailable: true, dues: [{ code: OWN, object: 'AB123CD' }] });
    expect(await ask(OTHERS)).toMatchObject({ dues: [{ code: OTHERS, amount: 8300, object: null }] });
    expect(await ask('12')).toMatchObject({ isAvailable: true, dues: [] });
    dues.isDown = true;
    expect(await ask()).toMatchObject({ isAvailable: false, dues: [] });
  });

  test('somebody else’s request does not open their list', async () => {
    const { code } = await draftOf(chosen(OWN, 2940));
    const stranger = await world.world.withTenant(world.world.tenant.id, (tx) => aCitizenViewer(tx));
    const question = { list: 'fines', code: null, instance: code };
    const asked = await world.payments.useCases.listDues(world.context(stranger), question);
    expect(asked.dues).toEqual([]);
    const mine = await world.payments.useCases.listDues(world.context(citizen), question);
    expect(mine.dues).toHaveLength(1);
  });

  test('is sent at today’s amount only', async () => {
    const { code, send } = await draftOf(chosen(OWN, 1));
    expect(await send()).toMatchObject({ issues: [{ code: 'dues-changed', path: 'dues' }] });
    expect((await world.instances.useCases.read(world.context(citizen), code))?.stateKey).toBe('draft');
  });

  test('is held while it is paid, so that nobody else begins, and settled once', async () => {
    const { code, send } = await draftOf(chosen(OWN, 2940), chosen(OTHERS, 8300));
    expect(await send()).toMatchObject({ instance: { code } });
    await world.runJobs();
    const position = await positionOf(code);
    expect(position).toMatchObject({ amount: 11_240, state: 'published' });
    const again = await draftOf(chosen(OWN, 2940));
    expect(await again.send()).toMatchObject({ issues: [{ code: 'dues-not-open' }] });
    expect(await pay(position.id)).toMatchObject({ url: expect.any(String) });
    await world.payments.bookReceipt(world.world.tenant.id, world.gateway.pay(`R-${code}`));
    await world.runJobs();
    expect([dues.get(OWN)?.state, dues.get(OTHERS)?.state]).toEqual(['paid', 'paid']);
  }, 20_000);

  test('an amount that rose after the sending is not paid, and withdrawing frees the due', async () => {
    const { code, send } = await draftOf(chosen(OWN, 2940));
    await send();
    await world.runJobs();
    const { id } = await positionOf(code);
    dues.put(citizen.fiscalCode, { code: OWN, amount: 4200 });
    expect(await pay(id)).toMatchObject({ reason: 'reason.dues-changed' });
    dues.isDown = true;
    expect(await pay(id)).toMatchObject({ reason: 'reason.dues-unavailable' });
    dues.isDown = false;
    const ctx = world.context(citizen);
    const now = await world.instances.useCases.read(ctx, code);
    const withdrawal = {
      code,
      expectedVersion: now?.version ?? 0,
      idempotencyKey: `w-${code}`,
      reason: '',
    };
    await world.instances.useCases.withdraw(ctx, withdrawal);
    await world.runJobs();
    expect(dues.get(OWN)).toMatchObject({ state: 'open', heldBy: null });
  });

  test('with the source down nothing is sent, and the answers stay', async () => {
    const { send } = await draftOf(chosen(OWN, 2940));
    dues.isDown = true;
    expect(await send()).toMatchObject({ issues: [{ code: 'dues-unavailable', path: 'dues' }] });
    dues.isDown = false;
    expect(await send()).toMatchObject({ instance: {} });
  });
});
