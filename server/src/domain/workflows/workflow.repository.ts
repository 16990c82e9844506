import type { WorkflowDefinition } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { Workflow } from './workflow.entity';

export async function getWorkflow(tx: TenantTransaction, id: string): Promise<Workflow> {
  const found = await tx.em().findOne(Workflow, { tenantId: tx.tenantId, id });
  if (found === null) throw new NotFoundError('workflow');
  return found;
}

export async function getWorkflowOfService(tx: TenantTransaction, serviceId: string): Promise<Workflow> {
  const found = await tx.em().findOne(Workflow, { tenantId: tx.tenantId, serviceId });
  if (found === null) throw new NotFoundError('workflow');
  return found;
}

/** Replaces the definition when nobody else did since `expectedVersion`; the version now in force, or null where somebody did. */
export async function replaceWorkflow(
  tx: TenantTransaction,
  id: string,
  definition: WorkflowDefinition,
  expectedVersion: number,
  staffId: string,
): Promise<number | null> {
  const rows = await tx.query<{ version: number }>(
    `update workflow set definition = $3, version = version + 1, updated_at = now(), updated_by = $5
      where tenant_id = $1 and id = $2 and version = $4 returning version`,
    [tx.tenantId, id, JSON.stringify(definition), expectedVersion, staffId],
  );
  return rows[0]?.version ?? null;
}
