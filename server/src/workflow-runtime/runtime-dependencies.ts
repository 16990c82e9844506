import type { ActionPorts, ActionType } from '../actions';
import type { ActivityPorts, ActivityType } from '../activities';
import type { InstanceStore, Releases } from '../ports/inside';
import type { Clock } from '../ports/outside/clock';
import type { WithTenant } from '../platform/tenant-transaction';

/** What the runtime is made of; bound by the composition. */
export interface RuntimeDependencies {
  readonly withTenant: WithTenant;
  readonly instances: InstanceStore;
  readonly releases: Releases;
  readonly clock: Clock;
  readonly actions: ReadonlyMap<string, ActionType>;
  readonly actionPorts: ActionPorts;
  readonly activities: ReadonlyMap<string, ActivityType>;
  readonly activityPorts: ActivityPorts;
}
