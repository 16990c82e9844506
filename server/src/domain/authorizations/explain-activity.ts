import { equalJson, type Json, type Performer, romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import type { InstanceWork } from '../instances';
import { findOffices } from '../tenants';
import { findAuthorizations } from './authorization.repository';
import { ActivityRule } from './authorization.types';
import { findPerformers, readWorkforce } from './find-performers';

export type ExplainActivity = (
  ctx: RequestContext,
  code: string,
  activity: string,
) => Promise<ActivityRule | null>;

/**
 * The rule by which an activity of an instance is somebody’s, as its release has it, and who that is today. Null for an
 * instance that the viewer may not see, or an activity that is not the staff’s.
 */
export function createExplainActivity(deps: {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly work: Pick<InstanceWork, 'find'>;
}): ExplainActivity {
  return (ctx, code, key) =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const instance = await deps.work.find(tx, ctx, code);
      if (instance === undefined) return null;
      const { content } = await deps.releases.get(tx, instance.releaseId);
      const present = content.workflow.states.find((state) => state.key === instance.stateKey);
      const activity = present?.activities.find((known) => known.key === key);
      if (activity?.performer.kind !== 'staff') return null;
      const { performer, id } = activity;
      const workforce = await readWorkforce(tx, romeDate(deps.clock.now().toISOString()));
      return Object.assign(new ActivityRule(), {
        roles: performer.roles ?? [],
        offices: await officeNames(tx, performer, instance.officeId),
        byName: (performer.people ?? []).length > 0,
        ofService: await isOfService(tx, instance.serviceId, id, performer),
        people: findPerformers(workforce, performer, instance.officeId),
      });
    });
}

/** Without offices of its own a rule means the office that has the instance now. */
async function officeNames(
  tx: TenantTransaction,
  { offices = [] }: Performer,
  ownOffice: string,
): Promise<readonly string[]> {
  const meant = offices.length === 0 ? [ownOffice] : offices;
  return (await findOffices(tx)).filter(({ id }) => meant.includes(id)).map(({ name }) => name);
}

/** True when the service’s own choice of today is what its release has. */
async function isOfService(
  tx: TenantTransaction,
  serviceId: string,
  activityId: string,
  performer: Performer,
): Promise<boolean> {
  const { overrides } = await findAuthorizations(tx, serviceId);
  const own = overrides[activityId];
  return own !== undefined && equalJson(toJson(own), toJson(performer));
}

function toJson(value: Performer): Json {
  return JSON.parse(JSON.stringify(value));
}
