import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { InstancePayload } from '../instances/instance-results.types';
import type { Instance } from '../instances/instance.types';

describe('payments', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { tenant, withTenant } = world.world;
    await withTenant(tenant.id, async (tx) => {
      service = await aPermitService(tx, 4600);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
  });
  afterAll(() => world.close());

  /** Sent, accepted, and waiting for 46,00 euro. */
  const accepted = async (key: string): Promise<Instance> => {
    const { useCases } = world.instances;
    const ctx = world.context(citizen);
    const draft = instanceOf(
      await useCases.start(ctx, { serviceSlug: service.slug, idempotencyKey: key, fromInstance: null }),
    );
    const changes = [{ path: 'subject', base: null, value: 'Prova' }];
    const saved = instanceOf(await useCases.saveDraft(ctx, { code: draft.code, step: null, changes }));
    await useCases.submit(ctx, { code: draft.code, expectedVersion: saved.version, idempotencyKey: key });
    await world.runJobs();
    for (const [activity, outcome] of [
      ['claim', 'claimed'],
      ['review', 'passed'],
      ['accept', 'accepted'],
    ] as const) {
      const now = await useCases.read(world.context(operator), draft.code);
      const answer = await useCases.perform(world.context(operator), {
        code: draft.code,
        activity,
        outcome,
        input: {},
        expectedVersion: now?.version ?? 0,
        idempotencyKey: `${key}-${activity}`,
      });
      if (activity === 'accept') instanceOf(answer);
    }
    await world.runJobs();
    world.world.clock.advance(120);
    await world.runJobs();
    return read(draft.code);
  };
  const read = async (code: string): Promise<Instance> => {
    const instance = await world.instances.useCases.read(world.context(operator), code);
    if (instance === null) throw new Error('Not found');
    return instance;
  };
  const positions = (code: string) =>
    world.payments.useCases
      .listMyPayments(world.context(citizen), {}, 50, null)
      .then(({ edges }) => edges.map(({ node }) => node).filter((one) => one.instanceCode === code));
  const receiptCount = async (): Promise<number> => {
    const { tenant, withTenant } = world.world;
    const [row] = await withTenant(tenant.id, (tx) =>
      tx.query<{ count: number }>('select count(*)::int as count from payment_receipt where tenant_id = $1', [
        tx.tenantId,
      ]),
    );
    return row?.count ?? 0;
  };

  test('a receipt ten times at once, then by poll, is booked once and moves the instance on', async () => {
    const instance = await accepted('ten');
    expect(instance).toMatchObject({ stateKey: 'payment', quote: { total: 4600 } });
    const [position] = await positions(instance.code);
    expect(position).toMatchObject({
      amount: 4600,
      state: 'published',
      noticeNumber: expect.stringMatching(/^301\d{15}$/),
      noticeUrl: expect.stringContaining('/files/'),
    });
    const opened = await world.payments.useCases.startPayment(
      world.context(citizen),
      position?.id ?? '',
      'https://localhost/torna',
    );
    expect(opened).toMatchObject({ url: 'https://checkout.example.it/1' });
    const receipt = world.gateway.pay('R-ten');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => world.payments.bookReceipt(world.world.tenant.id, receipt)),
    );
    expect(outcomes.filter((outcome) => outcome === 'booked')).toHaveLength(1);
    world.world.clock.advance(10);
    await world.runJobs();
    expect((await positions(instance.code))[0]).toMatchObject({
      state: 'paid',
      receiptUrl: expect.stringContaining('/files/'),
    });
    expect(await read(instance.code)).toMatchObject({ stateKey: 'issue' });
  });

  test('a notice whose last day is over is expired, and still booked when its payment comes', async () => {
    const instance = await accepted('expired');
    const [position] = await positions(instance.code);
    await world.world.withTenant(world.world.tenant.id, (tx) =>
      tx.query(`update debt_position set due_date = '2000-01-01' where tenant_id = $1 and id = $2`, [
        tx.tenantId,
        position?.id,
      ]),
    );
    world.world.clock.advance(2 * 3600);
    await world.runJobs();
    expect((await positions(instance.code))[0]).toMatchObject({ state: 'expired', noticeUrl: null });
    const start = world.payments.useCases.startPayment(
      world.context(citizen),
      position?.id ?? '',
      'https://localhost/torna',
    );
    expect(await start).toMatchObject({ reason: 'reason.payment-expired' });
    const receipt = { ...world.gateway.pay('R-late'), noticeNumber: position?.noticeNumber ?? '' };
    expect(await world.payments.bookReceipt(world.world.tenant.id, receipt)).toBe('booked');
  });

  test('a browser that never returns: the poll finds the payment', async () => {
    const instance = await accepted('poll');
    const [position] = await positions(instance.code);
    await world.payments.useCases.startPayment(
      world.context(citizen),
      position?.id ?? '',
      'https://localhost/torna',
    );
    world.world.clock.advance(6);
    await world.runJobs();
    expect((await positions(instance.code))[0]).toMatchObject({ state: 'paying' });
    world.gateway.pay('R-poll');
    world.world.clock.advance(40);
    await world.runJobs();
    expect(await read(instance.code)).toMatchObject({ stateKey: 'issue' });
  });

  test('a wrong amount and an unknown notice book nothing and are kept', async () => {
    const instance = await accepted('wrong');
    const before = await receiptCount();
    const wrong = world.gateway.pay('R-wrong', 1);
    expect(await world.payments.bookReceipt(world.world.tenant.id, wrong)).toBe('wrong-amount');
    const unknown = { ...wrong, receiptId: 'R-unknown', noticeNumber: '301000000000099999' };
    expect(await world.payments.bookReceipt(world.world.tenant.id, unknown)).toBe('unknown-position');
    expect(await receiptCount()).toBe(before + 2);
    expect((await positions(instance.code))[0]).toMatchObject({ state: 'published' });
  });

  test('an announcement only makes us look', async () => {
    const instance = await accepted('announced');
    const receipt = world.gateway.pay('R-announced');
    const push = { creditorFiscalCode: receipt.creditorFiscalCode, iuv: receipt.iuv };
    expect(await world.payments.noteAnnouncedPayment({ ...push, creditorFiscalCode: '99999999999' })).toBe(
      false,
    );
    expect(await world.payments.noteAnnouncedPayment(push)).toBe(true);
    await world.runJobs();
    expect((await positions(instance.code))[0]).toMatchObject({ state: 'paid' });
  });

  test('nobody pays for another, comes back elsewhere, or pays while the platform is down', async () => {
    const instance = await accepted('mine');
    const [position] = await positions(instance.code);
    const { startPayment } = world.payments.useCases;
    const stranger = await world.world.withTenant(world.world.tenant.id, (tx) => aCitizenViewer(tx));
    await expect(
      startPayment(world.context(stranger), position?.id ?? '', 'https://localhost/x'),
    ).rejects.toThrow();
    expect(
      await startPayment(world.context(citizen), position?.id ?? '', 'https://evil.example/x'),
    ).toMatchObject({ errorCode: 'NOT_ALLOWED' });
    world.gateway.down = true;
    expect(
      await startPayment(world.context(citizen), position?.id ?? '', 'https://localhost/x'),
    ).toMatchObject({ errorCode: 'PAYMENT_UNAVAILABLE' });
    world.gateway.down = false;
  });

  test('a withdrawal takes the position back first', async () => {
    const instance = await accepted('withdrawn');
    const answer = await world.instances.useCases.withdraw(world.context(citizen), {
      code: instance.code,
      reason: 'Non serve più',
      expectedVersion: instance.version,
      idempotencyKey: 'w',
    });
    expect(instanceOf(answer)).toMatchObject({ code: instance.code });
    await world.runJobs();
    expect((await positions(instance.code))[0]).toMatchObject({ state: 'cancelled' });
    expect(await read(instance.code)).toMatchObject({ category: 'withdrawn' });
  });
});

function instanceOf(answer: object): Instance {
  if (answer instanceof InstancePayload) return answer.instance;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
