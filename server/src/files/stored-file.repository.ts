import type { TenantTransaction } from '../platform/tenant-transaction';
import type { FileStatus, StoredFile } from './stored-file';

const COLUMNS = `id, tenant_id as "tenantId", owner_realm as "ownerRealm", owner_id as "ownerId", instance_id as "instanceId",
  purpose, name, size, mime, sha256, status, created_at as "createdAt", expires_at as "expiresAt"`;

export interface FileKeys {
  readonly storedName: string;
  readonly wrappedKey: Buffer;
}

/** False when there is one of that id already: it stays as it is. */
export async function insertFile(tx: TenantTransaction, file: StoredFile, keys: FileKeys): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `insert into file (tenant_id, id, owner_realm, owner_id, instance_id, purpose, name, size, mime, sha256, status, stored_name,
       wrapped_key, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (tenant_id, id) do nothing returning id`,
    [
      tx.tenantId,
      file.id,
      file.ownerRealm,
      file.ownerId,
      file.instanceId,
      file.purpose,
      file.name,
      file.size,
      file.mime,
      file.sha256,
      file.status,
      keys.storedName,
      keys.wrappedKey,
      file.createdAt,
      file.expiresAt,
    ],
    'file-insert',
  );
  return rows.length > 0;
}

export async function findFile(tx: TenantTransaction, id: string): Promise<StoredFile | undefined> {
  const rows = await tx.query<StoredFile>(
    `select ${COLUMNS} from file where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'file-find',
  );
  return rows[0];
}

export async function getFileKeys(tx: TenantTransaction, id: string): Promise<FileKeys> {
  const [keys] = await tx.query<FileKeys>(
    'select stored_name as "storedName", wrapped_key as "wrappedKey" from file where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
    'file-keys',
  );
  if (keys === undefined) throw new Error(`No file ${id}`);
  return keys;
}

/** Answers under which name its content lies; undefined when there is none. */
export async function deleteFile(tx: TenantTransaction, id: string): Promise<string | undefined> {
  const rows = await tx.query<{ storedName: string }>(
    'delete from file where tenant_id = $1 and id = $2 returning stored_name as "storedName"',
    [tx.tenantId, id],
    'file-delete',
  );
  return rows[0]?.storedName;
}

export async function setFileStatus(tx: TenantTransaction, id: string, status: FileStatus): Promise<void> {
  await tx.query(
    'update file set status = $3 where tenant_id = $1 and id = $2',
    [tx.tenantId, id, status],
    'file-status',
  );
}
