import { uuidv7 } from 'uuidv7';
import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { configurationOf, createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { limitConnections } from '../../compose/limit-connections';
import { authChecker } from '../../graphql/auth-checker';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { createApplicantUrl } from './applicant-url';
import { createBeginGuest, type GuestRequest } from './begin-guest';
import { guestUrl, isGuestTokenOf } from './guest-link';
import { findGuestOf, removeIdleGuests } from './guest.repository';

describe('asking without a login', () => {
  let product: InstanceWorld;
  let [open, named, closed]: PermitService[] = [];

  beforeAll(async () => {
    product = await createInstanceWorld();
    const withRule = (guests: 'welcome' | 'named' | 'refused') =>
      inTenant((tx) =>
        aPermitService(tx, 0, {
          configuration: { ...configurationOf(0), representation: { kinds: [], guests } },
        }),
      );
    open = await withRule('welcome');
    named = await withRule('named');
    closed = await withRule('refused');
  });
  afterAll(() => product.close());

  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);
  const mayBegin = limitConnections(5);
  const begin = (service: PermitService | undefined, part: Partial<GuestRequest> = {}, from = uuidv7()) => {
    const { withTenant, clock } = product.world;
    const request = { slug: service?.slug ?? '', name: '', email: '', locale: 'it', ...part } as const;
    return createBeginGuest({ withTenant, clock, mayBegin, releases: product.releases })(
      product.world.tenant.id,
      from,
      request,
    );
  };
  const guest = async (service = open, part: Partial<GuestRequest> = {}): Promise<CitizenViewer> => {
    const begun = await begin(service, part);
    if (!('id' in begun)) throw new Error(begun.refusal);
    const names = { givenName: '', familyName: 'Persona non identificata', fiscalCode: '' };
    return { kind: 'citizen', id: begun.id, sessionId: uuidv7(), scheme: 'guest', level: 1, ...names };
  };
  const start = (viewer: CitizenViewer, service: PermitService | undefined) =>
    product.instances.useCases.start(product.context(viewer), {
      serviceSlug: service?.slug ?? '',
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });

  test('is for services that admit it, with name and e-mail where these are asked', async () => {
    expect(await begin(closed)).toEqual({ refusal: 'not-admitted' });
    expect(await begin(undefined)).toEqual({ refusal: 'not-admitted' });
    expect(await begin(named)).toEqual({ refusal: 'name' });
    expect(await begin(named, { name: 'Ada Prova' })).toEqual({ refusal: 'email' });
    expect(await begin(open, { email: 'ada' })).toEqual({ refusal: 'email' });
    expect(await begin(named, { name: 'Ada Prova', email: 'ada@posta.example' })).toHaveProperty('id');
  });

  test('five an hour begin from one connection; those of others go on', async () => {
    const from = uuidv7();
    for (let count = 0; count < 5; count += 1) expect(await begin(open, {}, from)).toHaveProperty('id');
    expect(await begin(open, {}, from)).toEqual({ refusal: 'too-many' });
    expect(await begin(open)).toHaveProperty('id');
  });

  test('is an ordinary request, in the queue of the office, of nobody who is known; once for each way in', async () => {
    const viewer = await guest();
    expect(await start(viewer, closed)).toMatchObject({ reason: 'reason.login-needed' });
    const code = await aSentRequest(product, viewer, open ?? { slug: '' }, { familyName: 'x' });
    const shown = await product.instances.useCases.read(product.context(viewer), code);
    expect(shown).toMatchObject({
      category: 'waiting-office',
      applicant: { name: 'Persona non identificata', fiscalCode: '' },
      provenance: {},
    });
    expect(await start(viewer, open)).toMatchObject({ reason: 'reason.guest-once' });
  });

  test('the secret link leads back to that request, and no other does', async () => {
    const [viewer, known] = [await guest(), await inTenant((tx) => aCitizenViewer(tx))];
    const code = await aSentRequest(product, viewer, open ?? { slug: '' }, { familyName: 'x' });
    const other = await aSentRequest(product, known, open ?? { slug: '' }, { familyName: 'x' });
    const url = await inTenant((tx) => guestUrl(tx, product.vault, { origin: 'https://c.example', code }));
    const token = new URL(url).searchParams.get('chiave') ?? '';
    const opens = (asked: string) =>
      inTenant((tx) => isGuestTokenOf(tx, product.vault, { code: asked, token }));
    expect([await opens(code), await opens(other)]).toEqual([true, false]);
    expect(await inTenant((tx) => findGuestOf(tx, code))).toBe(viewer.id);
    expect(await inTenant((tx) => findGuestOf(tx, other))).toBeUndefined();
    expect(await product.instances.useCases.read(product.context(viewer), other)).toBeNull();
  });

  test('only who has no login is led by the secret link; whoever else reads the request never sees it', async () => {
    const [viewer, known] = [await guest(), await inTenant((tx) => aCitizenViewer(tx))];
    const applicantUrl = createApplicantUrl({
      vault: product.vault,
      originOf: async () => 'https://c.example',
    });
    const send = async (sender: CitizenViewer) => {
      const code = await aSentRequest(product, sender, open ?? { slug: '' }, { familyName: 'x' });
      return { code, url: await inTenant((tx) => applicantUrl(tx, code)) };
    };
    const [own, theirs] = [await send(viewer), await send(known)];
    expect(own.url).toContain(`https://c.example/auth/guest/${own.code}?chiave=`);
    expect(theirs.url).toBe(`https://c.example/pratiche/${theirs.code}`);
    const written = await inTenant((tx) =>
      tx.query<{ body: string }>(
        `select m.body from message m join instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
          where m.tenant_id = $1 and i.code = $2
         union all select c.body from communication c join instance i on i.tenant_id = c.tenant_id and i.id = c.instance_id
          where c.tenant_id = $1 and i.code = $2`,
        [tx.tenantId, own.code],
      ),
    );
    const said = written.map(({ body }) => body).join('\n');
    expect(said).toContain(`/pratiche/${own.code}`);
    expect(said).not.toContain('chiave=');
  });

  test('mails go out once the address is confirmed, with the secret link in them', async () => {
    const viewer = await guest(open, { email: 'ada@posta.example' });
    const sent = () => product.notifier.sent.filter(({ to }) => to === 'ada@posta.example');
    const code = await aSentRequest(product, viewer, open ?? { slug: '' }, { familyName: 'x' });
    expect(sent().filter(({ text }) => text.includes(code))).toEqual([]);
    await inTenant((tx) =>
      tx.query(`update citizen set email = 'ada@posta.example' where tenant_id = $1 and id = $2`, [
        tx.tenantId,
        viewer.id,
      ]),
    );
    const second = await guest(open);
    await inTenant((tx) =>
      tx.query(`update citizen set email = 'ada@posta.example' where tenant_id = $1 and id = $2`, [
        tx.tenantId,
        second.id,
      ]),
    );
    const next = await aSentRequest(product, second, open ?? { slug: '' }, { familyName: 'x' });
    const told = sent().map(({ text }) => text);
    expect(told.some((text) => text.includes(`/auth/guest/${next}?chiave=`))).toBe(true);
    expect(told.join('\n')).not.toContain(`/pratiche/${next}`);
    expect(told.join('\n')).not.toContain('Persona non identificata');
  });

  test('what is for people who are known is closed to them', async () => {
    const viewer = await guest();
    const context = product.context(viewer);
    const ask = (...rules: string[]) =>
      Reflect.apply(authChecker, undefined, [{ root: {}, args: {}, info: {}, context }, rules]);
    expect(() => ask('CITIZEN')).toThrow('CITIZEN');
    expect(ask('CITIZEN', 'GUEST')).toBe(true);
    expect(ask('ANYONE_LOGGED_IN')).toBe(true);
  });

  test('who began and left nothing is forgotten the next day, a draft keeps its author', async () => {
    const [idle, busy] = [await guest(), await guest()];
    await start(busy, open);
    const tomorrow = new Date(product.world.clock.now().getTime() + 1000);
    expect(await inTenant((tx) => removeIdleGuests(tx, tomorrow))).toBeGreaterThan(0);
    const left = await inTenant((tx) =>
      tx.query<{ id: string }>('select id from citizen where tenant_id = $1 and id = any ($2)', [
        tx.tenantId,
        [idle.id, busy.id],
      ]),
    );
    expect(left).toEqual([{ id: busy.id }]);
  });
});
