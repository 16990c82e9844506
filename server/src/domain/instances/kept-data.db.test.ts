import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { uuidv7 } from 'uuidv7';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer } from '../../graphql/viewer';
import { createKeptDataUseCases, type KeptDataUseCases } from './use-cases/kept-data';

describe('data kept for the next requests', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let kept: KeptDataUseCases;
  const inTenant = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]) =>
    product.world.withTenant(product.world.tenant.id, work);

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { storage, releases, vault, world } = product;
    const registry = {
      findPerson: async () => product.registry.answer,
      findHousehold: async () => product.registry.household,
    };
    kept = createKeptDataUseCases({
      ...storage,
      releases,
      vault,
      clock: world.clock,
      withTenant: world.withTenant,
      personRegistryOf: async () => registry,
    });
    service = await inTenant((tx) => aPermitService(tx));
  });
  afterAll(() => product.close());

  /** A request with a mobile number, sent after the choice that the person made for it. */
  const send = async (citizen: CitizenViewer, mobile: string, keep: boolean | null): Promise<string> => {
    const { useCases } = product.instances;
    const ctx = product.context(citizen);
    const started = await useCases.start(ctx, {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    const { code, answers } = started.instance;
    const before = Object(answers)['mobile'] ?? null;
    const changes = [
      { path: 'subject', base: null, value: 'Prova' },
      { path: 'mobile', base: before, value: mobile },
    ];
    const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
    if (!('instance' in saved)) throw new Error(JSON.stringify(saved));
    if (keep !== null) await kept.choose(ctx, code, keep);
    const { version } = saved.instance;
    const sent = await useCases.submit(ctx, { code, expectedVersion: version, idempotencyKey: uuidv7() });
    if (!('instance' in sent)) throw new Error(JSON.stringify(sent));
    return code;
  };

  test('each group tells which request gave it and when; taken away it is gone, and the request is as it was', async () => {
    const citizen = await inTenant((tx) => aCitizenViewer(tx, true));
    const ctx = product.context(citizen);
    const first = await send(citizen, '+393331234567', null);
    expect(await kept.list(ctx)).toEqual([
      {
        group: 'contacts',
        values: { 'applicant.mobile': '+393331234567' },
        mark: { at: expect.any(String), code: first, service: { it: 'Passo carrabile', en: 'Driveway' } },
        objects: [],
      },
    ]);
    await send(citizen, '+393331234567', null);
    expect((await kept.list(ctx))[0]?.mark?.code).toBe(first);
    const third = await send(citizen, '+393339999999', null);
    expect((await kept.list(ctx))[0]?.mark?.code).toBe(third);
    expect(await kept.forget(ctx, 'contacts')).toEqual([]);
    expect(await product.instances.useCases.read(ctx, third)).toMatchObject({
      answers: { mobile: '+393339999999' },
    });
  });

  test('"only for this request" keeps nothing although the person agreed once; "in my area" keeps although they had not', async () => {
    const [agreed, refused] = await inTenant(async (tx) => [
      await aCitizenViewer(tx, true),
      await aCitizenViewer(tx, false),
    ]);
    if (agreed === undefined || refused === undefined) throw new Error('Nobody asks');
    await send(agreed, '+393331234567', false);
    expect(await kept.list(product.context(agreed))).toEqual([]);
    await send(refused, '+393331234567', null);
    expect(await kept.list(product.context(refused))).toEqual([]);
    await send(refused, '+393331234567', true);
    expect((await kept.list(product.context(refused))).map(({ group }) => group)).toEqual(['contacts']);
  });

  test('nobody chooses for the draft of another', async () => {
    const [owner, other] = await inTenant(async (tx) => [await aCitizenViewer(tx), await aCitizenViewer(tx)]);
    const started = await product.instances.useCases.start(product.context(owner ?? null), {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    await expect(kept.choose(product.context(other ?? null), started.instance.code, true)).rejects.toThrow(
      'instance',
    );
  });
});
