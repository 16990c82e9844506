import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export const LABEL_TONES = ['grey', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'teal'] as const;
export type LabelTone = (typeof LABEL_TONES)[number];

export interface LabelRow {
  readonly id: string;
  readonly name: string;
  readonly tone: LabelTone;
  readonly retired: boolean;
}

/** Every label of the municipality by name; retired ones stay where they were put and are not offered. */
export function findLabels(tx: TenantTransaction): Promise<readonly LabelRow[]> {
  return tx.query<LabelRow>(
    'select id, name, tone, retired from label where tenant_id = $1 order by name',
    [tx.tenantId],
    'labels',
  );
}

/** False when another label has that name. */
export async function saveLabel(
  tx: TenantTransaction,
  label: Omit<LabelRow, 'id'> & { readonly id: string | null },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into label (tenant_id, id, name, tone, retired)
     select $1, $2, $3, $4, $5
      where not exists (select from label where tenant_id = $1 and name = $3 and id <> $2)
     on conflict (tenant_id, id) do update set name = excluded.name, tone = excluded.tone, retired = excluded.retired
     returning id`,
    [tx.tenantId, label.id ?? uuidv7(), label.name, label.tone, label.retired],
    'label_save',
  );
  return rows.length === 1;
}

/** Labels of several instances at once. */
export async function findLabelsOf(
  tx: TenantTransaction,
  instanceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LabelRow[]>> {
  const rows = await tx.query<LabelRow & { readonly instanceId: string }>(
    `select x.instance_id as "instanceId", l.id, l.name, l.tone, l.retired
       from instance_label x join label l on l.tenant_id = x.tenant_id and l.id = x.label_id
      where x.tenant_id = $1 and x.instance_id = any ($2) order by l.name`,
    [tx.tenantId, instanceIds],
    'labels_of',
  );
  const byInstance = new Map<string, LabelRow[]>();
  for (const { instanceId, ...label } of rows)
    byInstance.set(instanceId, [...(byInstance.get(instanceId) ?? []), label]);
  return byInstance;
}

/** Puts labels on an instance and takes others off, tells open screens; what is so already stays so. */
export async function changeLabels(
  tx: TenantTransaction,
  instance: {
    readonly id: string;
    readonly code: string;
    readonly version: number;
    readonly officeId: string;
  },
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<void> {
  await tx.query(
    `insert into instance_label (tenant_id, id, instance_id, label_id)
     select $1, gen_random_uuid(), $2, l.id from label l where l.tenant_id = $1 and l.id = any ($3) and not l.retired
     on conflict (tenant_id, instance_id, label_id) do nothing`,
    [tx.tenantId, instance.id, add],
    'labels_add',
  );
  await tx.query(
    'delete from instance_label where tenant_id = $1 and instance_id = $2 and label_id = any ($3)',
    [tx.tenantId, instance.id, remove],
    'labels_remove',
  );
  await tellChange(tx, instance);
}

/** The news that screens listen to, for what changes beside the instance itself. */
export async function tellChange(
  tx: TenantTransaction,
  { code, version, officeId }: { readonly code: string; readonly version: number; readonly officeId: string },
): Promise<void> {
  const news = JSON.stringify({ tenant: tx.tenantId, code, version, office: officeId });
  await tx.query('select pg_notify($1, $2)', ['instance_changed', news], 'desk_tell');
}
