import { type QueueColumn, toQueueColumns } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

const USUAL: readonly QueueColumn[] = [
  'deadline',
  'applicant',
  'service',
  'state',
  'news',
  'assignee',
  'code',
  'labels',
];

/** The columns somebody chose, in their order; the usual ones until they did. */
export async function findQueueColumns(
  tx: TenantTransaction,
  staffId: string,
): Promise<readonly QueueColumn[]> {
  const [row] = await tx.query<{ columns: readonly string[] }>(
    'select queue_columns as columns from staff_preference where tenant_id = $1 and id = $2',
    [tx.tenantId, staffId],
    'queue_columns',
  );
  return row === undefined ? USUAL : toQueueColumns(row.columns);
}

/** The columns of a choice; who asks opens the instance, and is always there. */
export function withApplicant(names: readonly string[]): readonly QueueColumn[] {
  return toQueueColumns(names.includes('applicant') ? names : ['applicant', ...names]);
}

export async function saveQueueColumns(
  tx: TenantTransaction,
  staffId: string,
  columns: readonly QueueColumn[],
): Promise<void> {
  await tx.query(
    `insert into staff_preference (tenant_id, id, queue_columns) values ($1, $2, $3)
     on conflict (tenant_id, id) do update set queue_columns = excluded.queue_columns`,
    [tx.tenantId, staffId, columns],
    'queue_columns_save',
  );
}
