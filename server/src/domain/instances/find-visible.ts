import { type Actor, canSeeInstance, findActor } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { recordAccess } from '../audit';
import type { InstanceRepository } from './instance.repository';
import type { InstanceView } from './instance-view';
import { getViewer } from './viewer';

/** An instance that this person may see; undefined for every other code, whether or not it exists. */
export async function findVisible(
  tx: TenantTransaction,
  repository: InstanceRepository,
  ctx: RequestContext,
  code: string,
): Promise<InstanceView | undefined> {
  const instance = await repository.findByCode(tx, code);
  return instance !== undefined && canSeeInstance(ctx.viewer, instance) ? instance : undefined;
}

/** The same for who wants to change something: who they are in its workflow, or "not found". */
export async function getActing(
  tx: TenantTransaction,
  repository: InstanceRepository,
  ctx: RequestContext,
  code: string,
): Promise<{ readonly instance: InstanceView; readonly actor: Actor }> {
  const instance = await findVisible(tx, repository, ctx, code);
  const actor = instance === undefined ? undefined : findActor(getViewer(ctx), instance);
  if (instance === undefined || actor === undefined) throw new NotFoundError('instance');
  return { instance, actor };
}

/** Writes down that a member of staff read somebody's data; the person sees it in their profile. */
export async function noteReading(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  at: Date,
): Promise<void> {
  const { viewer } = ctx;
  if (viewer?.kind !== 'staff') return;
  await recordAccess(tx, {
    citizenId: instance.citizenId,
    instanceId: instance.id,
    staffId: viewer.id,
    staffName: viewer.name,
    officeName: viewer.roles.find(({ officeId }) => officeId === instance.officeId)?.officeName ?? '',
    what: 'instance',
    at,
  });
}
