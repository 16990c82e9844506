import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export const ASSIGNMENT_MODES = ['turns', 'load'] as const;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

export interface AssignmentRule {
  readonly officeId: string;
  readonly mode: AssignmentMode;
}

export function findAssignmentRules(tx: TenantTransaction): Promise<readonly AssignmentRule[]> {
  return tx.query<AssignmentRule>(
    'select office_id as "officeId", mode from assignment_rule where tenant_id = $1',
    [tx.tenantId],
    'assignment_rules',
  );
}

/** Null takes the rule away: what arrives waits for somebody to take it. */
export async function saveAssignmentRule(
  tx: TenantTransaction,
  officeId: string,
  mode: AssignmentMode | null,
): Promise<void> {
  if (mode === null) {
    await tx.query(
      'delete from assignment_rule where tenant_id = $1 and office_id = $2',
      [tx.tenantId, officeId],
      'assignment_rule_remove',
    );
    return;
  }
  await tx.query(
    `insert into assignment_rule (tenant_id, id, office_id, mode) values ($1, $2, $3, $4)
     on conflict (tenant_id, office_id) do update set mode = excluded.mode`,
    [tx.tenantId, uuidv7(), officeId, mode],
    'assignment_rule_save',
  );
}
