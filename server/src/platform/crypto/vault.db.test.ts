import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anInstance } from '../../../test/builders/an-instance';
import { createWorld, type World } from '../../../test/world';
import { SealBroken } from './sealer';
import { KeyDestroyed, Vault } from './vault';

describe('Vault', () => {
  let world: World;
  let vault: Vault;
  const folder = mkdtempSync(join(tmpdir(), 'vault-'));
  const keyFile = join(folder, 'master.key');
  beforeAll(async () => {
    world = await createWorld();
    vault = Vault.fromFile(keyFile);
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('given many first uses at once, then the tenant has one key, also after a restart', async () => {
    const sealed = await Promise.all(
      Array.from({ length: 8 }, () =>
        world.withTenant(world.tenant.id, async (tx) =>
          (await Vault.fromFile(keyFile).forTenant(tx)).seal('x', 'c'),
        ),
      ),
    );
    const sealer = await world.withTenant(world.tenant.id, (tx) => vault.forTenant(tx));
    expect(sealed.map((bytes) => sealer.openText(bytes, 'c'))).toEqual(sealed.map(() => 'x'));
  });

  it('given another tenant, then its key opens nothing of the first', async () => {
    const sealed = await world.withTenant(world.tenant.id, async (tx) =>
      (await vault.forTenant(tx)).seal('x', 'c'),
    );
    const other = await world.withTenant(world.otherTenant.id, (tx) => vault.forTenant(tx));
    expect(() => other.open(sealed, 'c')).toThrow(SealBroken);
  });

  it('given another master key, then nothing opens', async () => {
    const stranger = Vault.fromFile(join(folder, 'other.key'));
    await world.withTenant(world.tenant.id, (tx) => vault.forTenant(tx));
    await expect(world.withTenant(world.tenant.id, (tx) => stranger.forTenant(tx))).rejects.toThrow(
      SealBroken,
    );
  });

  it('given an instance whose key is destroyed, then its values cannot be read any more', async () => {
    const id = await world.withTenant(world.tenant.id, (tx) => anInstance(tx));
    const sealed = await world.withTenant(world.tenant.id, async (tx) =>
      (await vault.forInstance(tx, id)).seal('x', 'c'),
    );
    const again = await world.withTenant(world.tenant.id, (tx) => vault.forInstance(tx, id));
    expect(again.openText(sealed, 'c')).toBe('x');
    await world.withTenant(world.tenant.id, (tx) => vault.destroyInstanceKey(tx, id, world.clock.now()));
    await expect(world.withTenant(world.tenant.id, (tx) => vault.forInstance(tx, id))).rejects.toThrow(
      KeyDestroyed,
    );
  });

  it('given a key file of the wrong length, then the start fails in words', () => {
    const wrong = join(folder, 'wrong.key');
    writeFileSync(wrong, 'abc');
    expect(() => Vault.fromFile(wrong)).toThrow('32 bytes');
  });
});
