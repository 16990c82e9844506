import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { recordAccess } from '../audit';
import { CONFIRM_EMAIL, createCitizenUseCases, createConfirmEmail, createConfirmEmailJob } from '../citizens';
import { createSendPlainMail } from '../communications';
import { createOriginOf } from '../documents';
import { createThreadUseCases } from '../messages';
import { createPersonalCopies, PERSONAL_COPY, type PersonalCopies } from '.';

const DAY = 86_400;

describe('the personal area', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let stranger: CitizenViewer;
  let operator: StaffViewer;
  let copies: PersonalCopies;

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { tenant, withTenant, clock } = world.world;
    await withTenant(tenant.id, async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      stranger = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
    copies = copiesWith(20);
    world.handlers.register(PERSONAL_COPY, copies.prepare);
    const notifierOf = async () => world.notifier;
    world.handlers.register(
      CONFIRM_EMAIL,
      createConfirmEmailJob({
        withTenant,
        clock,
        vault: world.vault,
        originOf: createOriginOf((host) => `https://${host}`),
        sendMail: createSendPlainMail({ withTenant, notifierOf }),
      }),
    );
  });
  afterAll(() => world.close());

  const copiesWith = (mostAtOnce: number): PersonalCopies =>
    createPersonalCopies({
      withTenant: world.world.withTenant,
      clock: world.world.clock,
      files: world.files,
      releases: world.releases,
      vault: world.vault,
      instances: world.storage.store,
      readKeptData: world.storage.keptData.read,
      mostAtOnce,
    });
  const asked = () => world.world.clock.now();
  const citizens = (appIo = true) =>
    createCitizenUseCases({
      withTenant: world.world.withTenant,
      clock: world.world.clock,
      csrfToken: () => '',
      issueInWords: () => (issue) => issue.code,
      readKeptData: world.storage.keptData.read,
      offersAppIo: async () => appIo,
    });
  const profile = (viewer = citizen) => citizens().readProfile(world.context(viewer));
  const change = (changes: object, viewer = citizen) =>
    citizens().updateProfile(world.context(viewer), changes);
  const mailTo = (to: string) => world.notifier.sent.filter((mail) => mail.to === to);
  const tokenIn = (text: string): string => /conferma-email\/([\w-]+)/.exec(text)?.[1] ?? '';
  const confirm = (token: string) =>
    createConfirmEmail({
      withTenant: world.world.withTenant,
      clock: world.world.clock,
      vault: world.vault,
    })(world.context(null), token);

  describe('an address', () => {
    test('is used only once its owner has followed the link in the mail', async () => {
      const before = (await profile()).email;
      await change({ email: 'nuova@example.it' });
      await world.runJobs();
      expect(await profile()).toMatchObject({ email: before, pendingEmail: 'nuova@example.it' });
      const [mail] = mailTo('nuova@example.it');
      expect(await confirm(tokenIn(mail?.text ?? ''))).toMatchObject({ email: 'nuova@example.it' });
      expect(await profile()).toMatchObject({ email: 'nuova@example.it', pendingEmail: null });
    });

    test('that was replaced by another is not confirmed by the older link', async () => {
      await change({ email: 'prima@example.it' });
      await world.runJobs();
      await change({ email: 'seconda@example.it' });
      await world.runJobs();
      const first = await confirm(tokenIn(mailTo('prima@example.it')[0]?.text ?? ''));
      expect(first).toMatchObject({ errorCode: 'NOT_ALLOWED', reason: 'reason.link-expired' });
      expect((await profile()).email).toBe('nuova@example.it');
    });

    test('is not confirmed by a link that is two days old, nor by one that we did not make', async () => {
      await change({ email: 'tardi@example.it' }, stranger);
      await world.runJobs();
      world.world.clock.advance(2 * DAY + 1);
      const late = await confirm(tokenIn(mailTo('tardi@example.it')[0]?.text ?? ''));
      expect(late).toMatchObject({ reason: 'reason.link-expired' });
      expect(await confirm('bm9uIGNvc8OsIGZhY2lsZQ')).toMatchObject({ reason: 'reason.link-unknown' });
    });

    test('of strangers cannot be flooded: five confirmations a day', async () => {
      for (const name of ['a', 'b', 'c', 'd', 'e']) await change({ email: `${name}@example.it` }, stranger);
      expect(await change({ email: 'f@example.it' }, stranger)).toMatchObject({
        errorCode: 'VALIDATION',
        issues: [{ path: 'email', code: 'email-changes-many' }],
      });
    });
  });

  test('each kind of notice takes the channel that was chosen for it', async () => {
    await change({ notices: [{ kind: 'payment', channel: 'both' }] });
    expect((await profile()).notices).toContainEqual({ kind: 'payment', channel: 'both' });
    const without = await citizens(false).readProfile(world.context(citizen));
    expect(new Set(without.notices.map(({ channel }) => channel))).toEqual(new Set(['email']));
  });

  test('who read the data is told by office, reason and request, a page at a time', async () => {
    const code = await aSentRequest(world, citizen, service);
    const instance = await world.instances.useCases.read(world.context(citizen), code);
    await world.world.withTenant(world.world.tenant.id, async (tx) => {
      for (const reason of ['controllo', 'ricorso']) {
        world.world.clock.advance(1);
        await recordAccess(tx, {
          citizenId: citizen.id,
          instanceId: instance?.id ?? '',
          staffId: operator.id,
          staffName: operator.name,
          officeName: service.officeName,
          what: 'sensitive',
          reason,
          at: asked(),
        });
      }
    });
    const ctx = world.context(citizen);
    const first = await citizens().listAccesses(ctx, 1, null);
    expect(first.edges.map(({ node }) => node)).toMatchObject([
      { office: service.officeName, reason: 'ricorso', instanceCode: code },
    ]);
    expect(JSON.stringify(first)).not.toContain(operator.name);
    const second = await citizens().listAccesses(ctx, 1, first.pageInfo.endCursor ?? null);
    expect(second.edges.map(({ node }) => node.reason)).toEqual(['controllo']);
    expect((await citizens().listAccesses(world.context(stranger), 10, null)).totalCount).toBe(0);
  });

  describe('threads', () => {
    const threads = () => createThreadUseCases({ withTenant: world.world.withTenant });
    const write = (viewer: CitizenViewer | StaffViewer, code: string, body: string) =>
      world.instances.useCases.sendMessage(world.context(viewer), {
        code,
        body,
        attachments: [],
        idempotencyKey: body,
      });

    test('hold what both sides wrote about a request, the one that moved last first', async () => {
      const older = await aSentRequest(world, citizen, service);
      const newer = await aSentRequest(world, citizen, service);
      world.world.clock.advance(1);
      await write(citizen, older, 'Manca ancora qualcosa?');
      world.world.clock.advance(1);
      await write(operator, older, 'Serve la planimetria.');
      const ctx = world.context(citizen);
      const { edges } = await threads().listMyThreads(ctx, {}, 2, null);
      expect(edges.map(({ node }) => node.instanceCode)).toEqual([older, newer]);
      expect(edges[0]?.node).toMatchObject({ writable: true, last: { body: 'Serve la planimetria.' } });
      const page = await threads().readMyThread(ctx, older);
      expect(page?.messages.slice(-2).map(({ from }) => from)).toEqual(['citizen', 'office']);
      const found = await threads().listMyThreads(ctx, { search: 'PLANIMETRIA' }, 10, null);
      expect(found.edges.map(({ node }) => node.instanceCode)).toEqual([older]);
    });

    test('are unread until what came was opened', async () => {
      const ctx = world.context(citizen);
      const unread = async () => (await threads().listMyThreads(ctx, { unread: true }, 50, null)).edges;
      const all = await unread();
      for (const { node } of all) {
        const page = await threads().readMyThread(ctx, node.instanceCode);
        for (const { id } of page?.messages ?? []) await world.messages.markMessageRead(ctx, id);
      }
      expect(all.length).toBeGreaterThan(0);
      expect(await unread()).toEqual([]);
    });

    test('are nobody else’s', async () => {
      const [mine] = (await threads().listMyThreads(world.context(citizen), {}, 1, null)).edges;
      const ctx = world.context(stranger);
      expect(await threads().readMyThread(ctx, mine?.node.instanceCode ?? '')).toBeNull();
    });
  });

  test('a draft that ends within a week is announced once, in the area and by mail', async () => {
    const ctx = world.context(stranger);
    await world.instances.useCases.start(ctx, {
      serviceSlug: service.slug,
      idempotencyKey: 'expiring',
      fromInstance: null,
    });
    const { id: tenantId } = world.world.tenant;
    expect(await world.instances.warnDrafts(tenantId)).toBe(0);
    world.world.clock.advance(84 * DAY);
    expect(await world.instances.warnDrafts(tenantId)).toBe(1);
    expect(await world.instances.warnDrafts(tenantId)).toBe(0);
    await world.runJobs();
    const { edges } = await world.messages.listMyMessages(ctx, 10, null);
    const told = edges.filter(({ node }) => node.subject.startsWith('La tua bozza scade il'));
    expect(told).toHaveLength(1);
    expect(world.notifier.sent.filter(({ subject }) => subject === told[0]?.node.subject)).toHaveLength(1);
  });

  describe('the copy of one’s data', () => {
    test('is there at once, for its owner alone, and gone after a week', async () => {
      await aSentRequest(world, citizen, service, { subject: 'Passo di via <Roma>' });
      const made = await copies.ask(world.context(citizen));
      if (!('copy' in made)) throw new Error(JSON.stringify(made));
      const id = made.copy.url?.split('/').at(-1) ?? '';
      const zip = await world.files.read(world.world.tenant.id, id);
      expect(zip.subarray(0, 2).toString()).toBe('PK');
      const file = await world.world.withTenant(world.world.tenant.id, (tx) => world.files.find(tx, id));
      if (file === undefined) throw new Error('No file');
      const mayRead = (subjectId: string) =>
        world.instances.mayReadFile({ realm: 'citizen', subjectId }, file);
      expect([await mayRead(citizen.id), await mayRead(stranger.id)]).toEqual([true, false]);
      world.world.clock.advance(8 * DAY);
      expect(await copies.readLast(world.context(citizen))).toBeNull();
      expect(await copies.removeOld(world.world.tenant.id)).toBe(1);
      await expect(world.files.read(world.world.tenant.id, id)).rejects.toThrow();
    });

    test('is prepared by a job for who has many requests, who hears when it is ready', async () => {
      const { tenant, withTenant } = world.world;
      const busy = await withTenant(tenant.id, (tx) => aCitizenViewer(tx));
      const ctx = world.context(busy);
      for (let number = 0; number < 2; number++) await aSentRequest(world, busy, service);
      const begun = await copiesWith(1).ask(ctx);
      expect(begun).toMatchObject({ copy: { url: null } });
      await world.runJobs();
      expect((await copies.readLast(ctx))?.url).toMatch(/^\/files\//);
      const { edges } = await world.messages.listMyMessages(ctx, 5, null);
      expect(edges.map(({ node }) => node.subject)).toContain('La copia dei tuoi dati è pronta');
    });
  });
});
