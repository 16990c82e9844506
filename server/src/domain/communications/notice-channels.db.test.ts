import { uuidv7 } from 'uuidv7';
import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { InstancePayload } from '../instances/instance-results.types';
import { appendMessage, type NewMessage } from '../messages';
import { addNoticeJobs } from './notice-jobs';

type Choices = Readonly<Partial<Record<NonNullable<NewMessage['kind']>, 'email' | 'app-io' | 'both'>>>;

describe('channels of a notice', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;

  beforeAll(async () => {
    world = await createInstanceWorld();
    service = await inTenant((tx) => aPermitService(tx));
  });
  afterAll(() => world.close());

  beforeEach(async () => {
    const { app } = world;
    app.sent.length = 0;
    app.reader = { kind: 'reachable' };
    app.sending = { kind: 'taken', id: `IO-${uuidv7()}` };
    app.standing = { kind: 'on-its-way' };
    world.notifier.sent.length = 0;
    citizen = await inTenant((tx) => aCitizenViewer(tx));
    await offerApp(true);
  });

  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    world.world.withTenant(world.world.tenant.id, work);
  const offerApp = (offered: boolean) =>
    inTenant(async (tx) => {
      await tx.query(`delete from provider_setting where tenant_id = $1 and port = 'app-io'`, [tx.tenantId]);
      if (!offered) return;
      await tx.query(
        `insert into provider_setting (tenant_id, id, port, provider) values ($1, $2, 'app-io', 'io')`,
        [tx.tenantId, uuidv7()],
      );
    });
  const choose = (choices: Choices, email: string | null = 'maria@example.it') =>
    inTenant((tx) =>
      tx.query('update citizen set notice_channels = $3, email = $4 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        citizen.id,
        JSON.stringify(choices),
        email,
      ]),
    );
  const tell = async (changes: Partial<NewMessage> = {}): Promise<string> => {
    const { key = uuidv7() } = changes;
    await inTenant(async (tx) => {
      await appendMessage(tx, {
        key,
        instanceId: null,
        citizenId: citizen.id,
        sender: 'system',
        kind: 'message',
        authorId: null,
        authorName: 'Ufficio',
        subject: 'Novità sulla tua richiesta',
        body: 'Abbiamo preso in carico la richiesta.',
        files: [],
        at: world.world.clock.now(),
        ...changes,
      });
      await addNoticeJobs(tx, key);
    });
    await world.runJobs();
    return key;
  };
  const notices = async () => {
    const { edges } = await world.messages.listMyMessages(world.context(citizen), 1, null);
    return (edges[0]?.node.notices ?? []).map(({ channel, state, reason }) => ({ channel, state, reason }));
  };
  const mails = () => world.notifier.sent.length;
  const pass = async (seconds: number) => {
    world.world.clock.advance(seconds);
    await world.runJobs();
  };

  test.each([
    { chosen: {}, app: 0, mail: 1 },
    { chosen: { message: 'app-io' }, app: 1, mail: 0 },
    { chosen: { message: 'both' }, app: 1, mail: 1 },
    { chosen: { payment: 'app-io' }, app: 0, mail: 1 },
  ] as const)('are those chosen for its kind: $chosen', async ({ chosen, app, mail }) => {
    await choose(chosen);
    await tell();
    expect({ app: world.app.sent.length, mail: mails() }).toEqual({ app, mail });
  });

  test('are mail alone where the municipality does not use the app', async () => {
    await choose({ message: 'app-io' });
    await offerApp(false);
    await tell();
    expect({ app: world.app.sent.length, mail: mails() }).toEqual({ app: 0, mail: 1 });
  });

  test('are the app for whoever has given no address', async () => {
    await choose({}, null);
    await tell();
    expect(world.app.sent).toHaveLength(1);
  });

  test('show that the app delivered, with what it called the message', async () => {
    await choose({ message: 'app-io' });
    const key = await tell();
    expect(await notices()).toEqual([{ channel: 'app-io', state: 'sent', reason: null }]);
    world.app.standing = { kind: 'delivered' };
    await pass(20);
    expect(await notices()).toEqual([{ channel: 'app-io', state: 'delivered', reason: null }]);
    const [row] = await inTenant((tx) =>
      tx.query<{ id: string }>(
        'select external_id as id from notification where tenant_id = $1 and key = $2',
        [tx.tenantId, `app-io:${key}`],
      ),
    );
    expect(world.app.sending).toMatchObject({ id: row?.id });
    expect(mails()).toBe(0);
  });

  test.each(['not-registered', 'opted-out'] as const)('fall back to mail: %s', async (kind) => {
    await choose({ message: 'app-io' });
    world.app.reader = { kind };
    await tell();
    expect(await notices()).toEqual([
      { channel: 'app-io', state: 'refused', reason: kind },
      { channel: 'mail', state: 'sent', reason: null },
    ]);
    expect({ app: world.app.sent.length, mail: mails() }).toEqual({ app: 0, mail: 1 });
  });

  test('fall back to mail when the app took it and rejects it later', async () => {
    await choose({ message: 'app-io' });
    await tell();
    world.app.standing = { kind: 'rejected' };
    await pass(20);
    expect(await notices()).toEqual([
      { channel: 'app-io', state: 'refused', reason: 'rejected' },
      { channel: 'mail', state: 'sent', reason: null },
    ]);
  });

  test('do not repeat a mail that was chosen too', async () => {
    await choose({ message: 'both' });
    world.app.reader = { kind: 'opted-out' };
    await tell();
    expect(mails()).toBe(1);
  });

  test('never send again what may have arrived: a mail goes instead', async () => {
    await choose({ message: 'app-io' });
    world.app.sending = { kind: 'unknown', reason: 'no answer' };
    await tell();
    await pass(3600);
    expect(world.app.sent).toHaveLength(1);
    expect(await notices()).toEqual([
      { channel: 'app-io', state: 'unknown', reason: 'no answer' },
      { channel: 'mail', state: 'sent', reason: null },
    ]);
  });

  test('take a call that a killed process may have made for one that was made', async () => {
    await choose({ message: 'app-io' });
    const key = uuidv7();
    await inTenant((tx) =>
      tx.query(
        `insert into notification (tenant_id, id, channel, key, sent_at, state) values ($1, $2, 'app-io', $3, $4, 'sending')`,
        [tx.tenantId, uuidv7(), `app-io:${key}`, world.world.clock.now()],
      ),
    );
    await tell({ key });
    expect({ app: world.app.sent.length, mail: mails() }).toEqual({ app: 0, mail: 1 });
  });

  test('wait for an app with too many requests, and send once it takes them', async () => {
    await choose({ message: 'app-io' });
    world.app.reader = { kind: 'unavailable', reason: 'status 429' };
    await tell();
    expect(await notices()).toEqual([{ channel: 'app-io', state: 'waiting', reason: 'status 429' }]);
    world.app.reader = { kind: 'reachable' };
    await pass(30);
    expect(await notices()).toEqual([{ channel: 'app-io', state: 'sent', reason: null }]);
    expect({ app: world.app.sent.length, mail: mails() }).toEqual({ app: 1, mail: 0 });
  });

  test('give up waiting after two hours: a mail goes instead', async () => {
    await choose({ message: 'app-io' });
    world.app.sending = { kind: 'unavailable', reason: 'status 503' };
    await tell();
    await pass(2 * 3600 + 1000);
    expect(await notices()).toEqual([
      { channel: 'app-io', state: 'refused', reason: 'unavailable' },
      { channel: 'mail', state: 'sent', reason: null },
    ]);
    world.app.sending = { kind: 'taken', id: 'late' };
    const before = world.app.sent.length;
    await pass(3600);
    expect(world.app.sent).toHaveLength(before);
  });

  test('carry the payment that waits, and none once it is paid', async () => {
    await choose({ payment: 'app-io' });
    const started = await world.instances.useCases.start(world.context(citizen), {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
    if (!(started instanceof InstancePayload)) throw new Error('Not started');
    const instanceId = started.instance.id;
    await inTenant((tx) =>
      tx.query(
        `insert into debt_position (tenant_id, id, instance_id, citizen_id, iupd, iuv, notice_number, debtor_name,
           debtor_fiscal_code, description, amount, due_date, lines, state, key)
         values ($1, $2, $3, $4, $5, '01234567890123456', '301234567890123456', 'M', 'X', 'Canone', 3000, '2026-07-31', '[]', 'published', $5)`,
        [tx.tenantId, uuidv7(), instanceId, citizen.id, uuidv7()],
      ),
    );
    await tell({ kind: 'payment', instanceId });
    const [{ fiscalCode } = { fiscalCode: '' }] = await inTenant((tx) =>
      tx.query<{ fiscalCode: string }>('select fiscal_code as "fiscalCode" from tenant where id = $1', [
        tx.tenantId,
      ]),
    );
    const [sent] = world.app.sent;
    expect(sent).toMatchObject({
      fiscalCode: citizen.fiscalCode,
      payment: { amount: 3000, noticeNumber: '301234567890123456', creditorFiscalCode: fiscalCode },
    });
    expect(new Date(sent?.dueAt ?? '').toISOString()).toBe('2026-07-31T21:59:59.000Z');
    await inTenant((tx) =>
      tx.query(`update debt_position set state = 'paid' where tenant_id = $1 and instance_id = $2`, [
        tx.tenantId,
        instanceId,
      ]),
    );
    await tell({ kind: 'payment', instanceId });
    expect(world.app.sent[1]).toMatchObject({ payment: null, dueAt: null });
  });
});
