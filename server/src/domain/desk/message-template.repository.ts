import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface MessageTemplateRow {
  readonly id: string;
  /** Null for the whole municipality. */
  readonly officeId: string | null;
  readonly name: string;
  readonly body: string;
  /** No longer offered in messages; it can be taken up again. */
  readonly retired: boolean;
}

/** Those of the municipality and of the offices given, by name. */
export function findTemplates(
  tx: TenantTransaction,
  offices: readonly string[],
): Promise<readonly MessageTemplateRow[]> {
  return tx.query<MessageTemplateRow>(
    `select id, office_id as "officeId", name, body, retired from message_template
      where tenant_id = $1 and (office_id is null or office_id = any ($2)) order by name, id`,
    [tx.tenantId, offices],
    'message_templates',
  );
}

/** False when another template of the same place has that name. */
export async function saveTemplate(
  tx: TenantTransaction,
  { id, officeId, name, body, retired }: Omit<MessageTemplateRow, 'id'> & { readonly id: string | null },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into message_template (tenant_id, id, office_id, name, body, retired)
     select $1, $2, $3, $4, $5, $6 where not exists (
       select from message_template where tenant_id = $1 and office_id is not distinct from $3 and name = $4 and id <> $2)
     on conflict (tenant_id, id) do update set office_id = excluded.office_id, name = excluded.name, body = excluded.body,
       retired = excluded.retired,
       version = message_template.version + 1
     returning id`,
    [tx.tenantId, id ?? uuidv7(), officeId, name, body, retired],
    'message_template_save',
  );
  return rows.length === 1;
}

export async function removeTemplate(
  tx: TenantTransaction,
  id: string,
  offices: readonly string[],
): Promise<boolean> {
  const rows = await tx.query(
    `delete from message_template where tenant_id = $1 and id = $2 and (office_id is null or office_id = any ($3)) returning id`,
    [tx.tenantId, id, offices],
    'message_template_remove',
  );
  return rows.length === 1;
}
