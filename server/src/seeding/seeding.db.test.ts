import { join } from 'node:path';
import { createWorld, type World } from '../../test/world';
import { findService, searchServices } from '../domain/catalogue';
import { createCompiledReleases } from '../domain/releases';
import { entities } from '../entities';
import { seedDemo } from './seed-demo';
import { SeedFiles } from './seed-files';
import type { DemoTenant } from './seed-types';

const files = new SeedFiles(join(__dirname, '../../../db/seeds'));
const anyone = { category: null, topic: null, words: null, first: 50, after: null };

describe('the demo municipalities', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ entities });
    await seedDemo({ files, ...world }, () => undefined);
  });
  afterAll(() => world.close());

  it('publishes the permit with a form that compiles', async () => {
    const release = await world.withTenant(world.tenant.id, async (tx) => {
      const demo = await files.read<DemoTenant>('demo', 'montesole.json');
      const service = await findService(tx, demo.services[0]?.template ?? '');
      return createCompiledReleases().get(tx, service?.releaseId ?? '');
    });
    expect(release.form.fields.length).toBeGreaterThan(15);
    expect(release.content.journey.map((step) => step.kind)).toEqual([
      'consent',
      'data',
      'data',
      'summary',
      'confirmation',
    ]);
  });

  it('is the same after a second run', async () => {
    const count = () => world.withTenant(world.tenant.id, (tx) => searchServices(tx, anyone));
    const before = await count();
    await seedDemo({ files, ...world }, () => undefined);
    expect((await count()).total).toBe(before.total);
    expect(before.total).toBeGreaterThanOrEqual(10);
  });

  it('keeps the services of one municipality out of the other', async () => {
    const offices = (id: string) =>
      world.withTenant(id, (tx) =>
        tx.query<{ tenant: string }>('select distinct tenant_id as tenant from office', []),
      );
    expect(await offices(world.tenant.id)).toEqual([{ tenant: world.tenant.id }]);
    expect(await offices(world.otherTenant.id)).toEqual([{ tenant: world.otherTenant.id }]);
  });
});
