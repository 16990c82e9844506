import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Vault } from '../platform/crypto';
import type { TenantTransaction, WithTenant } from '../platform/tenant-transaction';
import type { Clock } from '../ports/outside/clock';
import type { FileStore } from '../ports/outside/file-store';
import type { NewFile, StoredFile } from './stored-file';
import { deleteFile, type FileKeys, findFile, getFileKeys, insertFile } from './stored-file.repository';

export interface StoredFilesSettings {
  readonly store: FileStore;
  readonly vault: Vault;
  readonly withTenant: WithTenant;
  readonly clock: Clock;
}

/** Files of the product: each under a key of its own, wrapped by the tenant's, encrypted before it leaves the process. */
export class StoredFiles {
  constructor(private readonly settings: StoredFilesSettings) {}

  /**
   * Writes the content first and the row after it, so that a row never points at nothing; no transaction is open meanwhile.
   * `also` runs in the transaction of the row. Of two that save the same id at once one wins, and its file is what both get.
   */
  async save(
    tenantId: string,
    file: NewFile,
    also?: (tx: TenantTransaction, saved: StoredFile) => Promise<void>,
  ): Promise<StoredFile> {
    const { store, vault, withTenant } = this.settings;
    const stored = this.describe(tenantId, file);
    const known = await withTenant(tenantId, (tx) => findFile(tx, stored.id));
    if (known !== undefined) return known;
    const { sealer, wrappedKey } = await withTenant(tenantId, (tx) => vault.freshKey(tx, stored.id));
    // A name of its own: two that save the same id have different keys, and neither may write over the other's content.
    const storedName = `${tenantId}/${file.id === undefined ? stored.id : `${stored.id}-${uuidv7()}`}`;
    await store.put(storedName, sealer.seal(file.content, contentContext(stored.id)));
    const kept = await this.insert(tenantId, stored, { storedName, wrappedKey }, also).catch(
      async (error: unknown) => {
        await store.remove(storedName);
        throw error;
      },
    );
    if (kept !== stored) await store.remove(storedName);
    return kept;
  }

  private insert(
    tenantId: string,
    file: StoredFile,
    keys: FileKeys,
    also?: (tx: TenantTransaction, saved: StoredFile) => Promise<void>,
  ): Promise<StoredFile> {
    return this.settings.withTenant(tenantId, async (tx) => {
      if (!(await insertFile(tx, file, keys))) return (await findFile(tx, file.id)) ?? file;
      await also?.(tx, file);
      return file;
    });
  }

  find(tx: TenantTransaction, id: string): Promise<StoredFile | undefined> {
    return findFile(tx, id);
  }

  /** The content in clear; throws when there is no such file or it was changed behind our back. */
  async read(tenantId: string, id: string): Promise<Buffer> {
    const { store, withTenant } = this.settings;
    const { sealer, storedName } = await withTenant(tenantId, (tx) => this.openKeys(tx, id));
    return sealer.open(await store.get(storedName), contentContext(id));
  }

  /** The same for who has a transaction open already and must decide in it. */
  async readWithin(tx: TenantTransaction, id: string): Promise<Buffer> {
    const { sealer, storedName } = await this.openKeys(tx, id);
    return sealer.open(await this.settings.store.get(storedName), contentContext(id));
  }

  /** Takes the row away first and the content after it, so that a row never points at nothing. */
  async remove(tenantId: string, id: string): Promise<void> {
    const { store, withTenant } = this.settings;
    const storedName = await withTenant(tenantId, (tx) => deleteFile(tx, id));
    if (storedName !== undefined) await store.remove(storedName);
  }

  private async openKeys(tx: TenantTransaction, id: string) {
    const keys = await getFileKeys(tx, id);
    const sealer = await this.settings.vault.unwrapKey(tx, id, keys.wrappedKey);
    return { sealer, storedName: keys.storedName };
  }

  private describe(tenantId: string, file: NewFile): StoredFile {
    return {
      id: file.id ?? uuidv7(),
      tenantId,
      ownerRealm: file.owner.realm,
      ownerId: file.owner.id,
      instanceId: file.instanceId ?? null,
      purpose: file.purpose,
      name: file.name,
      size: file.content.length,
      mime: file.mime,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      status: file.status,
      createdAt: this.settings.clock.now(),
      expiresAt: file.expiresAt ?? null,
    };
  }
}

function contentContext(id: string): string {
  return `file:${id}`;
}
