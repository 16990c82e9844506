import type { Substitution } from '@istanze/shared';
import type { OfficeRoleGrant } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findSubstitutions } from './absence.repository';
import { findRoles, findStaffById } from './staff.repository';

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
  const member = await findStaffById(tx, id);
  if (member === undefined) return undefined;
  const roles = await findRoles(tx, member.id);
  const substitutions = await findSubstitutions(tx, member.id);
  return { id: member.id, name: member.name, email: member.email, roles, substitutions };
}
