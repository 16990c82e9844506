import type { FormDefinition } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { Form } from './form.entity';

export async function getForm(tx: TenantTransaction, id: string): Promise<Form> {
  const found = await tx.em().findOne(Form, { tenantId: tx.tenantId, id });
  if (found === null) throw new NotFoundError('form');
  return found;
}

export async function getFormOfService(tx: TenantTransaction, serviceId: string): Promise<Form> {
  const found = await tx.em().findOne(Form, { tenantId: tx.tenantId, serviceId });
  if (found === null) throw new NotFoundError('form');
  return found;
}

/** Replaces the definition when nobody else did since `expectedVersion`; the version now in force, or null where somebody did. */
export async function replaceForm(
  tx: TenantTransaction,
  id: string,
  definition: FormDefinition,
  expectedVersion: number,
  staffId: string,
): Promise<number | null> {
  const rows = await tx.query<{ version: number }>(
    `update form set definition = $3, version = version + 1, updated_at = now(), updated_by = $5
      where tenant_id = $1 and id = $2 and version = $4 returning version`,
    [tx.tenantId, id, JSON.stringify(definition), expectedVersion, staffId],
  );
  const version = rows[0]?.version;
  if (version === undefined) return null;
  await tellFormSaved(tx, id, version);
  return version;
}

/** Who has the form open hears of it at the commit. */
export async function tellFormSaved(tx: TenantTransaction, formId: string, version: number): Promise<void> {
  const news = JSON.stringify({ tenantId: tx.tenantId, formId, version });
  await tx.query('select pg_notify($1, $2)', ['form_saved', news], 'form-saved');
}
