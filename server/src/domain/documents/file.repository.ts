import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { AttachmentOutput, FileStatus } from './attachment.types';

/** What is known of a stored file without opening it. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
  readonly sha256: string;
  readonly status: FileStatus;
}

const COLUMNS = 'id, name, size, mime, sha256, status';

/** The files among `ids` that exist, in no order. */
export async function findFiles(tx: TenantTransaction, ids: readonly string[]): Promise<readonly FileRow[]> {
  if (ids.length === 0) return [];
  return tx.query<FileRow>(
    `select ${COLUMNS} from file where tenant_id = $1 and id = any ($2)`,
    [tx.tenantId, ids],
    'file_by_ids',
  );
}

/**
 * Ties uploaded files to an instance: only files that `ownerId` uploaded and that no other instance holds, refused and
 * infected ones left out. Gives the ids that now belong to it.
 */
export async function claimFiles(
  tx: TenantTransaction,
  claim: {
    readonly ids: readonly string[];
    readonly instanceId: string;
    readonly ownerRealm: 'citizen' | 'staff';
    readonly ownerId: string;
    readonly purpose: 'answer' | 'input' | 'message';
  },
): Promise<ReadonlySet<string>> {
  if (claim.ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `update file set instance_id = $3, purpose = $6, expires_at = null
      where tenant_id = $1 and id = any ($2) and owner_realm = $4 and owner_id = $5
        and (instance_id is null or instance_id = $3) and status not in ('infected', 'refused')
      returning id`,
    [tx.tenantId, claim.ids, claim.instanceId, claim.ownerRealm, claim.ownerId, claim.purpose],
    'file_claim',
  );
  return new Set(rows.map((row) => row.id));
}

/** Address of a file: `platform/http` serves it to those who may open it. */
export function fileUrl(id: string): string {
  return `/files/${id}`;
}

export function toAttachment(row: FileRow, path: string): AttachmentOutput {
  const { id, name, size, mime, sha256, status } = row;
  return { id, path, name, size, mime, sha256, status, url: fileUrl(id) };
}
