import type { Substitution } from '@istanze/shared';
import type { OfficeRoleGrant } from '../../graphql/viewer';
import type { AskTenant, TenantTransaction } from '../../platform/tenant-transaction';

/** A member of staff with all they may do now: their roles, and the colleagues they stand in for. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OfficeRoleGrant[];
  readonly substitutions: readonly Substitution[];
}

/** Undefined for who does not work here, or no more. */
export async function findColleague(tx: TenantTransaction, id: string): Promise<Colleague | undefined> {
  const [row] = await tx.query<{ answer: Colleague | null }>(
    'select colleague($1, $2) as answer',
    [tx.tenantId, id],
    'colleague',
  );
  return row?.answer ?? undefined;
}

/** The same outside a transaction, in one round trip; null for who does not work here. */
export async function askColleague(
  askTenant: AskTenant,
  tenantId: string,
  id: string,
): Promise<Colleague | null> {
  return askTenant<Colleague>('colleague', tenantId, id);
}
