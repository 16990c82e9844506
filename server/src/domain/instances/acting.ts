import {
  type AccessibleInstance,
  type AccessViewer,
  type Actor,
  actorsOf,
  askedOf,
  identitiesOf,
  romeDate,
} from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { DraftDependencies } from './dependencies';

export type ActingDependencies = Pick<DraftDependencies, 'releases' | 'clock'>;

/** The instance with whoever of elsewhere was asked for something: they see it from then on. */
export async function withAsked<T extends InstanceRecord>(
  tx: TenantTransaction,
  instance: T,
  { releases }: Pick<DraftDependencies, 'releases'>,
): Promise<T & AccessibleInstance> {
  if (instance.workflow === null) return instance;
  const { content } = await releases.get(tx, instance.releaseId);
  return { ...instance, asked: askedOf(content.workflow, instance.workflow) };
}

/** True when a rule holds for the viewer, in their own name or for a colleague who is absent today. */
export function holdsForSomeone(
  { viewer }: Pick<RequestContext, 'viewer'>,
  { clock }: Pick<DraftDependencies, 'clock'>,
  rule: (identity: AccessViewer) => boolean,
): boolean {
  return viewer !== null && identitiesOf(viewer, romeDate(clock.now().toISOString())).some(rule);
}

/** Everyone the viewer may be in the workflow of the instance: themselves first, then for each absent colleague. */
export async function actorsNow(
  tx: TenantTransaction,
  { viewer }: Pick<RequestContext, 'viewer'>,
  instance: InstanceRecord,
  deps: ActingDependencies,
): Promise<readonly Actor[]> {
  const today = romeDate(deps.clock.now().toISOString());
  return actorsOf(viewer, await withAsked(tx, instance, deps), today);
}
