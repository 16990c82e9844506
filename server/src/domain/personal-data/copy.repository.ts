import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A copy of a person's data: being prepared until `readyAt`, then there for a week. */
export interface CopyRow {
  readonly id: string;
  readonly citizenId: string;
  readonly askedAt: Date;
  readonly readyAt: Date | null;
  readonly fileId: string | null;
}

const COLUMNS = `id, citizen_id as "citizenId", asked_at as "askedAt", ready_at as "readyAt", file_id as "fileId"`;

export async function insertCopy(tx: TenantTransaction, citizenId: string, at: Date): Promise<string> {
  const id = uuidv7();
  await tx.query(
    'insert into personal_copy (tenant_id, id, citizen_id, asked_at) values ($1, $2, $3, $4)',
    [tx.tenantId, id, citizenId, at],
    'copy_insert',
  );
  return id;
}

export async function findCopy(tx: TenantTransaction, id: string): Promise<CopyRow | undefined> {
  const rows = await tx.query<CopyRow>(
    `select ${COLUMNS} from personal_copy where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'copy_by_id',
  );
  return rows[0];
}

/** The copy a person asked for last; two requests at once are one after the other. */
export async function findLastCopy(tx: TenantTransaction, citizenId: string): Promise<CopyRow | undefined> {
  const rows = await tx.query<CopyRow>(
    `select ${COLUMNS} from personal_copy where tenant_id = $1 and citizen_id = $2
      order by asked_at desc, id desc limit 1`,
    [tx.tenantId, citizenId],
    'copy_last',
  );
  return rows[0];
}

export async function lockCitizen(tx: TenantTransaction, citizenId: string): Promise<void> {
  await tx.query(
    'select id from citizen where tenant_id = $1 and id = $2 for update',
    [tx.tenantId, citizenId],
    'copy_lock',
  );
}

export async function markReady(
  tx: TenantTransaction,
  id: string,
  { fileId, at }: { readonly fileId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    'update personal_copy set ready_at = $3, file_id = $4 where tenant_id = $1 and id = $2 and ready_at is null',
    [tx.tenantId, id, at, fileId],
    'copy_ready',
  );
}

/** Copies made before an instant, to be thrown away. */
export async function findCopiesBefore(tx: TenantTransaction, before: Date): Promise<readonly CopyRow[]> {
  return tx.query<CopyRow>(
    `select ${COLUMNS} from personal_copy where tenant_id = $1 and ready_at < $2 order by ready_at limit 200`,
    [tx.tenantId, before],
    'copy_old',
  );
}

export async function deleteCopy(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    'delete from personal_copy where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
    'copy_delete',
  );
}
