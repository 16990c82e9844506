import { addDays, romeDate, skipHolidays } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { hasMoved } from '../instances/has-moved';
import { InstancePayload } from '../instances/instance-results.types';
import type { Instance } from '../instances/instance.types';
import { findInstanceCommunications } from './communication.repository';

describe('communications', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { tenant, withTenant } = world.world;
    await withTenant(tenant.id, async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
  });
  afterAll(() => world.close());

  const read = async (code: string): Promise<Instance> => {
    const instance = await world.instances.useCases.read(world.context(operator), code);
    if (instance === null) throw new Error('Not found');
    return instance;
  };
  const perform = async (
    code: string,
    activity: string,
    outcome: string,
    input = {},
    as: CitizenViewer | StaffViewer = operator,
  ) =>
    world.instances.useCases.perform(world.context(as), {
      code,
      activity,
      outcome,
      input,
      expectedVersion: (await read(code)).version,
      idempotencyKey: `${code}-${activity}`,
    });
  const claimed = async (key: string): Promise<string> => {
    const { useCases } = world.instances;
    const ctx = world.context(citizen);
    const draft = instanceOf(
      await useCases.start(ctx, { serviceSlug: service.slug, idempotencyKey: key, fromInstance: null }),
    );
    const changes = [{ path: 'subject', base: null, value: 'Prova' }];
    const saved = instanceOf(await useCases.saveDraft(ctx, { code: draft.code, step: null, changes }));
    await useCases.submit(ctx, { code: draft.code, expectedVersion: saved.version, idempotencyKey: key });
    await world.runJobs();
    instanceOf(await perform(draft.code, 'claim', 'claimed'));
    return draft.code;
  };
  const communicationsOf = (id: string) =>
    world.world.withTenant(world.world.tenant.id, (tx) => findInstanceCommunications(tx, id));
  const messages = async () =>
    (await world.messages.listMyMessages(world.context(citizen), 50, null)).edges.map(({ node }) => node);

  test('taking charge is told in the area and by mail, once', async () => {
    const code = await claimed('charge');
    const told = (await messages()).filter((message) => message.instanceCode === code);
    expect(told).toHaveLength(1);
    const mails = world.notifier.sent.filter(({ subject }) => subject.includes(code));
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'maria@example.it', from: { address: 'comune@example.it' } });
    expect(mails[0]?.html).toContain(`https://localhost/pratiche/${code}`);
  });

  test('a supplement request waits, is registered, and is delivered when it is opened', async () => {
    const code = await claimed('supplement');
    instanceOf(
      await perform(code, 'request-supplement', 'asked', { text: 'Manca la planimetria <b>', days: 15 }),
    );
    await world.runJobs();
    const { id } = await read(code);
    expect(await communicationsOf(id)).toMatchObject([{ state: 'waiting', number: null }]);
    world.world.clock.advance(61);
    await world.runJobs();
    const [sent] = await communicationsOf(id);
    expect(sent).toMatchObject({ state: 'sent', direction: 'outgoing', deliveredAt: null });
    expect(await read(code)).toMatchObject({ category: 'waiting-citizen' });
    const message = (await messages()).find(
      ({ subject }) => subject.includes('supplement-request') && subject.includes(code),
    );
    expect(message?.attachments).toHaveLength(1);
    expect(world.notifier.sent.find(({ subject }) => subject === message?.subject)?.html).toContain(
      '&lt;b&gt;',
    );
    const seen = await read(code);
    await world.messages.markMessageRead(world.context(citizen), message?.id ?? '');
    await world.messages.markMessageRead(world.context(citizen), message?.id ?? '');
    await world.runJobs();
    expect((await communicationsOf(id))[0]?.deliveredAt).toEqual(expect.any(Date));
    const history = await world.world.withTenant(world.world.tenant.id, (tx) =>
      world.storage.store.history(tx, id),
    );
    expect(history.filter(({ type }) => type === 'delivered')).toHaveLength(1);
    const noted = await read(code);
    expect(noted.version).toBeGreaterThan(seen.version);
    const moved = (version: number) =>
      world.world.withTenant(world.world.tenant.id, (tx) => hasMoved(tx, noted, version));
    expect(await moved(seen.version)).toBe(false);
    expect(await moved(seen.version - 1)).toBe(true);
  });

  test('it can be taken back while it waits, never after', async () => {
    const code = await claimed('undone');
    instanceOf(await perform(code, 'request-supplement', 'asked', { text: 'Errore', days: 15 }));
    await world.runJobs();
    const { id } = await read(code);
    const [waiting] = await communicationsOf(id);
    const { undoCommunication } = world.instances.useCases;
    expect(instanceOf(await undoCommunication(world.context(operator), waiting?.id ?? ''))).toMatchObject({
      code,
    });
    expect(await undoCommunication(world.context(operator), waiting?.id ?? '')).toMatchObject({
      errorCode: 'NOT_ALLOWED',
    });
    world.world.clock.advance(120);
    await world.runJobs();
    expect(await communicationsOf(id)).toMatchObject([{ state: 'undone', number: null }]);
    expect(
      (await messages()).filter(({ subject }) => subject.includes('supplement') && subject.includes(code)),
    ).toEqual([]);
    expect((await read(code)).problems).toMatchObject([{ reason: 'communication-undone', retryable: true }]);
  });

  test('it leaves at once when nobody wants to wait, and cannot be hastened twice', async () => {
    const code = await claimed('hastened');
    instanceOf(await perform(code, 'request-supplement', 'asked', { text: 'Manca il contratto', days: 15 }));
    await world.runJobs();
    const { id } = await read(code);
    const [waiting] = await communicationsOf(id);
    const { sendCommunicationNow, undoCommunication } = world.instances.useCases;
    const sendNow = () => sendCommunicationNow(world.context(operator), waiting?.id ?? '');
    await expect(sendCommunicationNow(world.context(citizen), waiting?.id ?? '')).rejects.toThrow();
    instanceOf(await sendNow());
    await world.runJobs();
    expect(await communicationsOf(id)).toMatchObject([{ state: 'sent' }]);
    expect(await read(code)).toMatchObject({ category: 'waiting-citizen' });
    expect(await sendNow()).toMatchObject({ errorCode: 'NOT_ALLOWED' });
    expect(await undoCommunication(world.context(operator), waiting?.id ?? '')).toMatchObject({
      errorCode: 'NOT_ALLOWED',
    });
  });

  test('a delivery by post is recorded with its proof, once, and starts the citizen’s term that day', async () => {
    const code = await claimed('posted');
    instanceOf(await perform(code, 'request-supplement', 'asked', { text: 'Manca il contratto', days: 15 }));
    await world.runJobs();
    world.world.clock.advance(61);
    await world.runJobs();
    const { id } = await read(code);
    const [sent] = await communicationsOf(id);
    const { recordDelivery } = world.instances.useCases;
    const record = (deliveredOn: string, reference = 'RA 123') =>
      recordDelivery(world.context(operator), { id: sent?.id ?? '', deliveredOn, means: 'post', reference });
    const sentOn = romeDate(sent?.sentAt?.toISOString() ?? '');
    expect(await record(addDays(sentOn, -1))).toMatchObject({
      issues: [{ code: 'delivery-before-sending' }],
    });
    expect(await record(addDays(sentOn, 5))).toMatchObject({ issues: [{ code: 'delivery-in-future' }] });
    expect(await record(sentOn, ' ')).toMatchObject({ issues: [{ code: 'delivery-reference' }] });
    world.world.clock.advance(4 * 86_400);
    instanceOf(await record(addDays(sentOn, 3)));
    await world.runJobs();
    expect(await communicationsOf(id)).toMatchObject([
      { deliveryMeans: 'post', deliveryReference: 'RA 123', deliveredAt: expect.any(Date) },
    ]);
    const page = { order: 'updated', first: 50, after: null } as const;
    const mine = await world.instances.useCases.listMine(world.context(citizen), {}, page);
    expect(mine.edges.find(({ node }) => node.code === code)?.node.nextAction).toMatchObject({
      kind: 'answer',
      due: skipHolidays(addDays(sentOn, 3 + 15)),
    });
    expect(await record(addDays(sentOn, 2))).toMatchObject({ reason: 'reason.delivery-known' });
  });

  test('people write to each other, once for a key, with the office’s name outside', async () => {
    const code = await claimed('chat');
    const write = (viewer: CitizenViewer | StaffViewer, body: string, key: string) =>
      world.instances.useCases.sendMessage(world.context(viewer), {
        code,
        body,
        attachments: [],
        idempotencyKey: key,
      });
    await write(citizen, 'Quando?', 'm1');
    await write(citizen, 'Quando?', 'm1');
    expect(await write(operator, 'Presto', 'm2')).toMatchObject({
      message: { from: 'office', author: service.officeName },
    });
    expect(await write(citizen, '   ', 'm3')).toMatchObject({ errorCode: 'VALIDATION' });
    expect(
      (await messages()).filter(({ instanceCode, from }) => instanceCode === code && from === 'citizen'),
    ).toHaveLength(1);
    const stranger = await world.world.withTenant(world.world.tenant.id, (tx) => aCitizenViewer(tx));
    await expect(write(stranger, 'Io?', 'm4')).rejects.toThrow();
  });
});

function instanceOf(answer: object): Instance {
  if (answer instanceof InstancePayload) return answer.instance;
  throw new Error(`Refused: ${JSON.stringify(answer)}`);
}
