import { uuidv7 } from 'uuidv7';
import { type ActingWorld, ANNA, DINO, MARCO, openActingWorld, UGO } from '../../../test/acting-world';
import { aPermitService } from '../../../test/builders/a-permit-service';
import type { CitizenViewer } from '../../graphql/viewer';
import type { Representation } from './representation.types';

describe('acting for somebody who granted it', () => {
  let world: ActingWorld;
  let [anna, marco, laura, ugo]: CitizenViewer[] = [];

  beforeAll(async () => {
    world = await openActingWorld();
    [anna, marco, laura, ugo] = world.citizens;
  });
  afterAll(() => world.product.close());

  describe('a delegation that the represented person gave', () => {
    let code: string;
    let given: Representation;
    beforeAll(async () => {
      given = await world.save(anna, { direction: 'grant', ...MARCO });
      code = await world.request(marco, given.id);
    });

    test('holds at once; both persons stand on the request, on the register, on the receipt and in the history', async () => {
      expect(given).toMatchObject({ state: 'active', origin: 'granted', live: true, name: 'Marco Finto' });
      const shown = await world.read(world.operator, code);
      expect(shown).toMatchObject({
        applicant: { name: 'Anna Esempio', fiscalCode: ANNA.fiscalCode },
        representative: {
          name: 'Marco Finto',
          fiscalCode: MARCO.fiscalCode,
          kind: 'delegate',
          state: 'active',
        },
      });
      const [entry] = await world.inTenant((tx) =>
        tx.query<{ name: string; code: string }>(
          `select counterpart_name as name, counterpart_fiscal_code as code from register_entry
            where tenant_id = $1 and document_name = $2`,
          [tx.tenantId, `${code}.json`],
        ),
      );
      expect(entry).toEqual({
        name: `Anna Esempio (tramite Marco Finto, ${MARCO.fiscalCode})`,
        code: ANNA.fiscalCode,
      });
      const history = await world.inTenant(async (tx) => {
        const found = await world.product.storage.store.findByCode(tx, code);
        return world.product.storage.store.history(tx, found?.id ?? '');
      });
      expect(history[0]).toMatchObject({
        actor: 'representative',
        payload: { representedBy: { name: 'Marco Finto', kind: 'delegate' } },
      });
      const queue = await world.product.instances.useCases.listQueue(
        world.as(world.operator),
        { view: 'all', search: code },
        'newest',
        5,
        null,
      );
      expect(queue.edges[0]?.node).toMatchObject({
        applicantName: 'Anna Esempio',
        representativeName: 'Marco Finto',
      });
    });

    test('is followed by both and by nobody else', async () => {
      expect(await world.read(marco, code)).toMatchObject({ code, representative: { isMe: true } });
      expect(await world.read(anna, code)).toMatchObject({ code, representative: { isMe: false } });
      expect(await world.read(laura, code)).toBeNull();
      const sent = await world.product.instances.useCases.sendMessage(world.as(marco), {
        code,
        body: 'A che punto è?',
        attachments: [],
        idempotencyKey: uuidv7(),
      });
      expect(sent).toMatchObject({ message: { author: 'Marco Finto, per conto di Anna Esempio' } });
      expect([
        await world.hasThread(marco, code),
        await world.hasThread(anna, code),
        await world.hasThread(laura, code),
      ]).toEqual([true, true, false]);
      expect(
        [await world.listed(marco), await world.listed(anna), await world.listed(laura)].map((codes) =>
          codes.includes(code),
        ),
      ).toEqual([true, true, false]);
    });

    test('nobody uses the delegation of somebody else, nor for a quality that the service does not admit', async () => {
      expect(await world.start(laura, given.id)).toMatchObject({ reason: 'reason.representation-over' });
      expect(await world.start(anna, given.id)).toMatchObject({ reason: 'reason.representation-over' });
      const other = await world.inTenant((tx) => aPermitService(tx));
      const parent = { ...DINO, kind: 'parent', until: null };
      const child = await world.save(laura, parent);
      const refused = await world.product.instances.useCases.start(world.as(laura), {
        serviceSlug: other.slug,
        idempotencyKey: uuidv7(),
        fromInstance: null,
        onBehalfOf: child.id,
      });
      expect(refused).toMatchObject({ reason: 'reason.representation-not-admitted' });
    });

    test('the draft is of the delegate alone and holds nothing of the other’s file', async () => {
      const started = await world.start(marco, given.id);
      if (!('instance' in started)) throw new Error(JSON.stringify(started));
      const { instance } = started;
      expect(instance.answers).toMatchObject({ familyName: 'Esempio' });
      expect(instance.provenance).toMatchObject({ familyName: { origin: 'tenant' } });
      expect(await world.read(anna, instance.code)).toBeNull();
      expect(await world.listed(anna)).not.toContain(instance.code);
      expect(await world.listed(marco)).toContain(instance.code);
    });

    test('what is sent for another is not kept among the data of either', async () => {
      const rows = await world.inTenant((tx) =>
        tx.query<{ kept: Buffer | null }>(
          'select kept_data as kept from citizen where tenant_id = $1 and id = any ($2)',
          [tx.tenantId, [anna?.id, marco?.id]],
        ),
      );
      expect(rows.map(({ kept }) => kept)).toEqual([null, null]);
    });

    test('each of the two ends it, from then on the delegate sees nothing, and what was sent stays', async () => {
      expect(await world.people.end(world.as(anna), given.id)).toMatchObject({
        representation: { state: 'ended', live: false },
      });
      expect(await world.read(marco, code)).toBeNull();
      expect(await world.listed(marco)).not.toContain(code);
      expect(await world.read(anna, code)).toMatchObject({
        code,
        representative: { name: 'Marco Finto', live: false },
      });
      expect(await world.start(marco, given.id)).toMatchObject({ reason: 'reason.representation-over' });
      const told = await world.product.messages.listMyMessages(world.as(marco), 10, null);
      expect(told.edges.map(({ node }) => node.subject)).toContain(
        'La rappresentanza con Anna Esempio è finita',
      );
      await expect(world.people.end(world.as(laura), given.id)).rejects.toThrow('representation');
    });

    test('after its last day the delegate sees nothing', async () => {
      const again = await world.save(anna, { direction: 'grant', ...MARCO });
      const sent = await world.request(marco, again.id);
      expect(await world.read(marco, sent)).not.toBeNull();
      await world.expire(again.id);
      expect(await world.read(marco, sent)).toBeNull();
      expect(await world.listed(marco)).not.toContain(sent);
      expect(await world.start(marco, again.id)).toMatchObject({ reason: 'reason.representation-over' });
    });
  });

  test('who compiles a draft for another hears before it ends; the other, who does not see it, hears nothing', async () => {
    const granted = await world.save(laura, { direction: 'grant', ...UGO });
    await world.start(ugo, granted.id);
    world.product.world.clock.advance(84 * 86_400);
    await world.product.instances.warnDrafts(world.product.world.tenant.id);
    await world.product.runJobs();
    const warnings = async (viewer: CitizenViewer | undefined) => {
      const { edges } = await world.product.messages.listMyMessages(world.as(viewer), 50, null);
      return edges
        .map(({ node }) => node)
        .filter(({ subject }) => subject.startsWith('La tua bozza scade il'));
    };
    expect(await warnings(ugo)).toMatchObject([{ body: expect.stringContaining('Gentile Ugo,') }]);
    expect(await warnings(laura)).toEqual([]);
    const mails = world.product.notifier.sent.filter(({ subject }) =>
      subject.startsWith('La tua bozza scade'),
    );
    expect(mails.map(({ to }) => to)).toContain('Ugo@example.it');
    expect(mails.map(({ to }) => to)).not.toContain('Laura@example.it');
  });
});
