import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Columns that the list may have, in the order they stand in until somebody chose. */
const QUEUE_COLUMNS = [
  'deadline',
  'applicant',
  'service',
  'state',
  'news',
  'assignee',
  'code',
  'protocol',
  'fiscal-code',
  'submitted',
  'labels',
  'office',
] as const;
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];

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
  return row === undefined ? USUAL : toColumns(row.columns);
}

/** The columns of a choice; who asks opens the instance, and is always there. */
export function withApplicant(names: readonly string[]): readonly QueueColumn[] {
  return toColumns(names.includes('applicant') ? names : ['applicant', ...names]);
}

/** Known columns once each, in the order given; what a later version took away is left out. */
function toColumns(names: readonly string[]): readonly QueueColumn[] {
  return [...new Set(names)].flatMap((name) => QUEUE_COLUMNS.find((column) => column === name) ?? []);
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
