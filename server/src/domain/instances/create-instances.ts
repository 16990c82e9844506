import type { StoredFiles } from '../../files';
import type { Vault } from '../../platform/crypto';
import type { ReadTenant, WithTenant } from '../../platform/tenant-transaction';
import type { AssignedWork } from '../../ports/inside/assigned-work';
import type { DebtPositions } from '../../ports/inside/debt-positions';
import type { DerivedValues } from '../../ports/inside/derived-values';
import type { Documents } from '../../ports/inside/documents';
import type { FormPlaces } from '../../ports/inside/form-places';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { OpenDrafts } from '../../ports/inside/open-drafts';
import type { RunningInstances } from '../../ports/inside/running-instances';
import type { Releases } from '../../ports/inside/releases';
import type { StaffDirectory } from '../../ports/inside/staff-directory';
import type { Clock } from '../../ports/outside/clock';
import type { PersonRegistry } from '../../ports/outside/person-registry';
import type { InstanceRuntime, WorkDependencies } from './dependencies';
import { createAssignedWork } from './assigned-work';
import { computeDerived } from './derived-values';
import { createMayReadFile, type MayReadFile } from './file-access';
import { FormPreviewResolver } from './form-preview.resolver';
import { InstanceFieldsResolver } from './instance-fields.resolver';
import { createInstanceFields } from './instance-fields';
import { createInstanceStore } from './instance-store';
import { InstanceRepository } from './instance.repository';
import { CounterDraftResolver } from './counter-draft.resolver';
import { DraftResolver } from './draft.resolver';
import { InstanceResolver } from './instance.resolver';
import { createInstanceUseCases, type InstanceUseCases } from './instance.use-cases';
import { createInstanceWork, type InstanceWork } from './instance-work';
import { createKeptData, type KeptData } from './kept-data';
import { KeptDataResolver } from './kept-data.resolver';
import { OnceOnlyResolver } from './once-only.resolver';
import { createGivenDocumentUseCases } from './use-cases/given-documents';
import { createKeptDataUseCases } from './use-cases/kept-data';
import { createListObjectChoices } from './use-cases/list-object-choices';
import { createPreviewForms } from './use-cases/preview-forms';
import { officeStaff } from '../staff';
import { createOpenDrafts } from './open-drafts';
import { createRunningInstances } from './running-instances';
import { QueueResolver } from './queue.resolver';
import { RepresentationCheckResolver } from './representation-check.resolver';
import { ServiceDraftResolver } from './service-draft.resolver';
import { createPurgeDrafts } from './use-cases/purge-drafts';
import { createWarnDrafts } from './use-cases/warn-drafts';
import type { OutgoingCommunications } from './outgoing-communications';
import { eraseInstance } from './use-cases/erase-instance';

/** What stands below the runtime: the store it writes through and what activities ask of instances. */
export interface InstanceStorage {
  readonly repository: InstanceRepository;
  readonly store: InstanceStore;
  readonly derivedValues: DerivedValues;
  readonly staffDirectory: StaffDirectory;
  readonly keptData: KeptData;
  readonly openDrafts: OpenDrafts;
  readonly running: RunningInstances;
  readonly places: FormPlaces;
}

/** Made first: the runtime is built on it. */
export function createInstanceStorage(deps: {
  readonly vault: Vault;
  readonly releases: Releases;
  readonly places: FormPlaces;
}): InstanceStorage {
  const repository = new InstanceRepository(deps.vault, deps.releases);
  return {
    repository,
    store: createInstanceStore(repository, deps.vault, deps.places),
    derivedValues: { compute: computeDerived },
    staffDirectory: officeStaff,
    keptData: createKeptData(deps.vault),
    openDrafts: createOpenDrafts(repository, deps.releases),
    running: createRunningInstances(),
    places: deps.places,
  };
}

export interface InstancesDependencies {
  readonly storage: InstanceStorage;
  readonly runtime: InstanceRuntime;
  readonly withTenant: WithTenant;
  readonly readTenant: ReadTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly releases: Releases;
  readonly personRegistryOf: (tenantId: string) => Promise<PersonRegistry>;
  readonly debtPositions: DebtPositions;
  readonly documents: Documents;
  readonly files: Pick<StoredFiles, 'find' | 'read' | 'save'>;
  readonly outgoing: OutgoingCommunications;
}

export interface Instances {
  readonly resolvers: readonly object[];
  readonly useCases: InstanceUseCases;
  /** For the operators' desk. */
  readonly work: InstanceWork;
  readonly mayReadFile: MayReadFile;
  /** Work that passes between colleagues: absences, people who leave. */
  readonly assigned: AssignedWork;
  /** Removes drafts that nobody sent in time; answers how many. */
  readonly purgeDrafts: (tenantId: string) => Promise<number>;
  readonly warnDrafts: (tenantId: string) => Promise<number>;
  /** Erases the personal data of an instance for ever; false when there is none or it was erased already. */
  readonly erase: (tenantId: string, instanceId: string) => Promise<boolean>;
}

/** Everything people do with instances, over the runtime. */
export function createInstances(deps: InstancesDependencies): Instances {
  const { repository, keptData, store, places } = deps.storage;
  const work = { ...deps, repository, keptData, places } satisfies WorkDependencies;
  const useCases = createInstanceUseCases({ ...deps, ...work });
  return {
    useCases,
    resolvers: [
      new CounterDraftResolver(useCases),
      new DraftResolver(useCases),
      new InstanceResolver(useCases),
      new InstanceFieldsResolver(createInstanceFields({ ...work, store })),
      new QueueResolver(useCases),
      new RepresentationCheckResolver(useCases),
      new KeptDataResolver(createKeptDataUseCases(work)),
      new FormPreviewResolver(createPreviewForms(work)),
      new OnceOnlyResolver(createGivenDocumentUseCases(work), createListObjectChoices(work)),
      new ServiceDraftResolver(useCases),
    ],
    work: createInstanceWork({ ...work, store }),
    assigned: createAssignedWork({ ...deps, store }),
    mayReadFile: createMayReadFile(deps),
    purgeDrafts: createPurgeDrafts(work),
    warnDrafts: createWarnDrafts(work),
    erase: (tenantId, instanceId) =>
      deps.withTenant(tenantId, (tx) => eraseInstance(tx, instanceId, { ...deps, places }, deps.clock.now())),
  };
}
