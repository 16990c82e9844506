import { createHash } from 'node:crypto';
import { createWorld, type World } from '../../../test/world';
import { migrate, readApplied, type Migration } from './migrate';
import { withClient } from './roles';

function aMigration(name: string, sql: string): Migration {
  return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
}

describe('migrate', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('given two starts at once, then each file is applied once', async () => {
    const files = [
      aMigration('9001_a.sql', 'create table fresh (id int)'),
      aMigration('9002_b.sql', 'insert into fresh values (1)'),
    ];
    const applied = await Promise.all([migrate(world.ownerUrl, files), migrate(world.ownerUrl, files)]);
    expect(applied.flat()).toEqual(['9001_a.sql', '9002_b.sql']);
  });

  it('given a file that fails, then nothing of it stays and the ones before it do', async () => {
    const files = [
      aMigration('9003_c.sql', 'create table third (id int)'),
      aMigration('9004_d.sql', 'create table fourth (id int); select 1/0'),
    ];
    await expect(migrate(world.ownerUrl, files)).rejects.toThrow('9004_d.sql failed: division by zero');
    const applied = await withClient(world.ownerUrl, readApplied);
    expect([applied.has('9003_c.sql'), applied.has('9004_d.sql')]).toEqual([true, false]);
  });

  it('given a file that changed after it was applied, then it is refused', async () => {
    await migrate(world.ownerUrl, [aMigration('9005_e.sql', 'select 1')]);
    await expect(migrate(world.ownerUrl, [aMigration('9005_e.sql', 'select 2')])).rejects.toThrow(
      'another content',
    );
  });
});
