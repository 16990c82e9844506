import { type Actor, canSeeInstance } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type DataAccess, recordAccess } from '../audit';
import { actorsNow, holdsForSomeone, withAsked } from './acting';
import type { DraftDependencies } from './dependencies';
import { isAuthor } from './get-draft';
import type { InstanceView } from './instance-view';

export type SeeingDependencies = Pick<DraftDependencies, 'repository' | 'releases' | 'clock'>;

/** An instance that this person may see; undefined for every other code, whether or not it exists. */
export async function findVisible(
  tx: TenantTransaction,
  deps: SeeingDependencies,
  ctx: RequestContext,
  code: string,
): Promise<InstanceView | undefined> {
  const found = await deps.repository.findByCode(tx, code);
  const instance = found && (await withAsked(tx, found, deps));
  if (instance === undefined) return undefined;
  if (holdsForSomeone(ctx, deps, (identity) => canSeeInstance(identity, instance))) return instance;
  const { viewer } = ctx;
  const compiles =
    instance.category === 'draft' && viewer?.kind === 'staff' && (await isAuthor(tx, viewer, instance));
  return compiles ? instance : undefined;
}

/** Whoever wants to change something, and as whom they may: themselves first, then for absent colleagues. */
export interface Acting {
  readonly instance: InstanceView;
  readonly actor: Actor;
  readonly standIns: readonly Actor[];
}

/** The same for who wants to change something: who they are in its workflow, or "not found". */
export async function getActing(
  tx: TenantTransaction,
  deps: SeeingDependencies,
  ctx: RequestContext,
  code: string,
): Promise<Acting> {
  const instance = await findVisible(tx, deps, ctx, code);
  const [actor, ...standIns] = instance === undefined ? [] : await actorsNow(tx, ctx, instance, deps);
  if (instance === undefined || actor === undefined) throw new NotFoundError('instance');
  return { instance, actor, standIns };
}

/** Writes down that a member of staff read somebody's data; the person sees it in their profile. */
export async function noteReading(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  instance: InstanceView,
  at: Date,
  reading: Pick<DataAccess, 'what' | 'reason'> = { what: 'instance' },
): Promise<void> {
  if (viewer?.kind !== 'staff') return;
  const office = viewer.roles.find(({ officeId }) => officeId === instance.officeId) ?? viewer.roles[0];
  await recordAccess(tx, {
    citizenId: instance.citizenId,
    instanceId: instance.id,
    staffId: viewer.id,
    staffName: viewer.name,
    officeName: office?.officeName ?? '',
    at,
    ...reading,
  });
}
