import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import type { WithTenant } from '../../platform/tenant-transaction';
import { findProblems } from './problem.repository';
import { SystemProblem } from './problem.types';

/** What needs a person of the viewer's offices now. A blocked action is tried again from its instance's page. */
export async function listProblems(
  withTenant: WithTenant,
  ctx: RequestContext,
): Promise<readonly SystemProblem[]> {
  const offices = getStaff(ctx).roles.map((role) => role.officeId);
  const rows = await withTenant(ctx.tenantId, (tx) => findProblems(tx, offices));
  return rows.map((row) => Object.assign(new SystemProblem(), { ...row, retryable: row.run !== null }));
}
