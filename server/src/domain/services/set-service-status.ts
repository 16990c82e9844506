import type { Issue, Text } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { getServiceById, type Service, type ServiceStatus } from '../catalogue';
import type { ServiceDependencies } from './service-dependencies';
import { replaceStatus } from './service.repository';
import { ServiceStatusPayload } from './service.types';

export interface StatusChange {
  readonly status: ServiceStatus;
  /** Citizens read it; needed to suspend and to archive. */
  readonly reason: Text | null;
  readonly expectedVersion: number;
}

export type SetServiceStatusAnswer = ServiceStatusPayload | VersionConflict | ValidationRefusal | NotAllowed;
export type SetServiceStatus = (
  ctx: RequestContext,
  id: string,
  change: StatusChange,
) => Promise<SetServiceStatusAnswer>;

/** Suspends a service, takes it up again, or puts it away; instances already sent go on in each case. */
export function createSetServiceStatus(deps: ServiceDependencies): SetServiceStatus {
  return (ctx, id, change) =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      if (ctx.viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
      const service = await getServiceById(tx, id);
      const issues = findStatusIssues(service, change);
      if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
      const reason = needsReason(change.status) ? change.reason : null;
      const version = await replaceStatus(tx, id, { ...change, reason });
      if (version === null) return versionConflict(service.version);
      return Object.assign(new ServiceStatusPayload(), { id, status: change.status, version });
    });
}

/** Active only what was published; back to preparation only what never was. */
export function findStatusIssues(
  service: Pick<Service, 'liveReleaseId'>,
  { status, reason }: StatusChange,
): readonly Issue[] {
  const published = service.liveReleaseId !== null;
  if (status === 'active' && !published) return [{ code: 'service-never-published', path: 'status' }];
  if (status === 'suspended' && !published) return [{ code: 'service-never-published', path: 'status' }];
  if (status === 'draft' && published) return [{ code: 'service-already-published', path: 'status' }];
  if (needsReason(status) && (reason === null || reason.it.trim() === ''))
    return [{ code: 'service-reason', path: 'reason' }];
  return [];
}

function needsReason(status: ServiceStatus): boolean {
  return status === 'suspended' || status === 'archived';
}
