import { createSecretKey, randomBytes } from 'node:crypto';
import type { TenantTransaction } from '../tenant-transaction';
import { readOrCreateSecret } from '../config/secret-file';
import { Sealer } from './sealer';

/** The key of the instance was destroyed: its answers and history cannot be read any more, by anybody. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
}

/** A fresh key with its wrapped form, for who writes its row in the same statement as the instance or file. */
export interface FreshKey {
  readonly sealer: Sealer;
  readonly wrappedKey: Buffer;
}

/**
 * Keys inside keys: the master key of the installation wraps one key per tenant, which wraps one per instance and file.
 * Only repositories and the file store use it.
 */
export class Vault {
  private readonly tenantSealers = new Map<string, Sealer>();

  constructor(private readonly master: Sealer) {}

  /** Reads the master key, made at first start. */
  static fromFile(file: string): Vault {
    const text = readOrCreateSecret(file, () => randomBytes(32).toString('base64')).trim();
    const key = Buffer.from(text, 'base64');
    if (key.length !== 32) throw new Error(`The master key in ${file} must be 32 bytes in base64`);
    return new Vault(new Sealer(createSecretKey(key)));
  }

  /** For values that belong to the tenant: kept personal data, secrets of providers, evidence of logins. */
  async forTenant(tx: TenantTransaction): Promise<Sealer> {
    const known = this.tenantSealers.get(tx.tenantId);
    if (known !== undefined) return known;
    const sealer = this.unwrap(this.master, await this.readTenantKey(tx), `tenant:${tx.tenantId}`);
    this.tenantSealers.set(tx.tenantId, sealer);
    return sealer;
  }

  /** A key for a new file or instance; `id` is the row it belongs to. */
  async freshKey(tx: TenantTransaction, id: string): Promise<FreshKey> {
    const key = randomBytes(32);
    const wrappedKey = (await this.forTenant(tx)).seal(key, `key:${id}`);
    return { sealer: new Sealer(createSecretKey(key)), wrappedKey };
  }

  /** The key that `freshKey` wrapped for this row. */
  async unwrapKey(tx: TenantTransaction, id: string, wrappedKey: Uint8Array): Promise<Sealer> {
    return this.unwrap(await this.forTenant(tx), wrappedKey, `key:${id}`);
  }

  /** Key of an instance's answers and history, made at first use; the instance's row must exist. Throws `KeyDestroyed`. */
  async forInstance(tx: TenantTransaction, instanceId: string): Promise<Sealer> {
    const found = await this.findForInstance(tx, instanceId);
    if (found !== undefined) return found;
    const { wrappedKey } = await this.freshKey(tx, instanceId);
    await tx.query(
      'insert into instance_key (tenant_id, id, wrapped_key) values ($1, $2, $3) on conflict (tenant_id, id) do nothing',
      [tx.tenantId, instanceId, wrappedKey],
      'vault-instance-add',
    );
    const made = await this.findForInstance(tx, instanceId);
    if (made === undefined) throw new Error('An instance key vanished');
    return made;
  }

  /** Erases for ever what only this key could open. */
  async destroyInstanceKey(tx: TenantTransaction, instanceId: string, at: Date): Promise<void> {
    await tx.query(
      'update instance_key set wrapped_key = null, destroyed_at = $3 where tenant_id = $1 and id = $2',
      [tx.tenantId, instanceId, at],
      'vault-instance-destroy',
    );
  }

  private async findForInstance(tx: TenantTransaction, instanceId: string): Promise<Sealer | undefined> {
    const rows = await tx.query<{ wrapped_key: Buffer | null }>(
      'select wrapped_key from instance_key where tenant_id = $1 and id = $2',
      [tx.tenantId, instanceId],
      'vault-instance-read',
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    if (row.wrapped_key === null) throw new KeyDestroyed();
    return this.unwrapKey(tx, instanceId, row.wrapped_key);
  }

  private async readTenantKey(tx: TenantTransaction): Promise<Buffer> {
    const select = 'select wrapped_key from tenant where id = $1';
    const [tenant] = await tx.query<{ wrapped_key: Buffer | null }>(select, [tx.tenantId]);
    if (tenant === undefined) throw new Error(`No tenant ${tx.tenantId}`);
    if (tenant.wrapped_key !== null) return tenant.wrapped_key;
    const fresh = this.master.seal(randomBytes(32), `tenant:${tx.tenantId}`);
    await tx.query('update tenant set wrapped_key = $2 where id = $1 and wrapped_key is null', [
      tx.tenantId,
      fresh,
    ]);
    const [made] = await tx.query<{ wrapped_key: Buffer }>(select, [tx.tenantId]);
    if (made === undefined) throw new Error(`No tenant ${tx.tenantId}`);
    return made.wrapped_key;
  }

  private unwrap(wrapper: Sealer, wrapped: Uint8Array, context: string): Sealer {
    return new Sealer(createSecretKey(wrapper.open(wrapped, context)));
  }
}
