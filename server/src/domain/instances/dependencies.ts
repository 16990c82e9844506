import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { FormPlaces } from '../../ports/inside/form-places';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import type { PersonRegistry } from '../../ports/outside/person-registry';
import type { Runtime } from '../../workflow-runtime';
import type { InstanceRepository } from './instance.repository';
import type { KeptData } from './kept-data';

/** What the use cases need of the workflow's runtime: the one door through which instances move. */
export type InstanceRuntime = Pick<Runtime, 'apply' | 'offer' | 'perform' | 'preview' | 'retry'>;

export interface DraftDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly releases: Releases;
  readonly repository: InstanceRepository;
  readonly keptData: KeptData;
  readonly personRegistryOf: (tenantId: string) => Promise<PersonRegistry>;
}

export interface WorkDependencies extends DraftDependencies {
  readonly runtime: InstanceRuntime;
  readonly places: FormPlaces;
}
