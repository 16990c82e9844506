import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { Feed } from '../../graphql/feed';
import { NotFoundError } from '../../graphql/errors';
import type { StaffViewer } from '../../graphql/viewer';
import { createPresenceFeed, type SeatNews } from './presence-feed';
import { createPresence, type Presence } from './presence.use-cases';

describe('who has the same thing open', () => {
  let product: InstanceWorld;
  let feed: Feed<SeatNews>;
  let presence: Presence;
  let service: PermitService;
  let marta: StaffViewer;
  let ugo: StaffViewer;
  let stranger: StaffViewer;
  let code = '';

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world } = product;
    const citizen = await world.withTenant(world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      marta = await aStaffViewer(tx, service);
      ugo = await aStaffViewer(tx, service, 'manager');
      stranger = await aStaffViewer(tx, await aPermitService(tx));
      return aCitizenViewer(tx);
    });
    code = await aSentRequest(product, citizen, service);
    feed = await createPresenceFeed(world.database.listen);
    presence = createPresence({
      withTenant: world.withTenant,
      feed,
      mayEnter: {
        form: () => Promise.resolve(false),
        workflow: () => Promise.resolve(false),
        instance: (ctx, id) => product.instances.useCases.mayFollow(ctx, id),
      },
    });
  });
  afterAll(async () => {
    await feed.stop();
    await product.close();
  });

  const at = (viewer: StaffViewer) => ({
    ctx: product.context(viewer),
    thing: { place: 'instance', id: code, seat: `seat-${viewer.id}` } as const,
  });

  test('given a colleague at the same instance, then they are told who it is, what they decide, and when they leave', async () => {
    const [hers, his] = [at(marta), at(ugo)];
    const heard = presence.follow(hers.ctx, hers.thing);
    const first = heard.next();
    await presence.announce(hers.ctx, hers.thing, null);
    await presence.announce(his.ctx, his.thing, 'accept:accepted');
    expect((await first).value).toMatchObject({
      staffId: ugo.id,
      name: ugo.name,
      node: 'accept:accepted',
      here: true,
    });
    const left = heard.next();
    const follows = presence.follow(his.ctx, his.thing);
    const waiting = follows.next();
    await presence.announce(hers.ctx, hers.thing, null);
    await waiting;
    await follows.return?.();
    expect((await left).value).toMatchObject({ staffId: ugo.id, here: false });
    await heard.return?.();
  });

  test('what one may not see is not there: neither to be told of nor to hear about', async () => {
    const { ctx, thing } = at(stranger);
    await expect(presence.announce(ctx, thing, null)).rejects.toThrow(NotFoundError);
    await expect(presence.follow(ctx, thing).next()).rejects.toThrow(NotFoundError);
    const form = { place: 'form', id: code, seat: 'a' } as const;
    await expect(presence.announce(at(marta).ctx, form, null)).rejects.toThrow(NotFoundError);
  });

  test('a window by a name that is none is not let in', async () => {
    const { ctx, thing } = at(marta);
    await expect(presence.announce(ctx, { ...thing, seat: 'a b"c' }, null)).rejects.toThrow(NotFoundError);
  });
});
