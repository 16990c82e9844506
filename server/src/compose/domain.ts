import type { ActionType } from '../actions';
import type { ActivityType } from '../activities';
import type { Platform } from '../composition';
import { type Appointments, createAppointments, formPlaces } from '../domain/appointments';
import { CONFIRM_EMAIL, createConfirmEmailJob } from '../domain/citizens';
import {
  type CommunicationsModule,
  createCommunications,
  createSendPlainMail,
  createTransmissions,
} from '../domain/communications';
import {
  createDocuments,
  createOriginOf,
  createSignatures,
  type DocumentFonts,
  readFonts,
} from '../domain/documents';
import { createApplicantUrl, removeIdleGuests } from '../domain/guests';
import {
  createFollowingInstances,
  createInstances,
  createInstanceStorage,
  type Instances,
} from '../domain/instances';
import { createPayments, type Payments } from '../domain/payments';
import { createPersonalCopies, PERSONAL_COPY, type PersonalCopies } from '../domain/personal-data';
import { createRegister } from '../domain/register';
import {
  createCompiledReleases,
  createMigrationJob,
  createMoveDrafts,
  MIGRATE_INSTANCES,
  MOVE_DRAFTS,
  type MigrationDependencies,
  type MoveDependencies,
} from '../domain/releases';
import type { StoredFiles } from '../files';
import { publicOrigin } from '../platform/config';
import type { TenantTransaction } from '../platform/tenant-transaction';
import { issueInWords } from '../graphql/issue-words';
import { createRuntime, type Runtime } from '../workflow-runtime';
import { limitConnections } from './limit-connections';
import type { Providers } from './providers';
import { registerDraftPurge } from './draft-purge';
import { registerHandovers } from './handovers';

const DAY = 86_400_000;
/** Without a login, from one connection: a family books, a script does not take every place. */
const BOOKINGS_PER_HOUR = 10;

/** A person looks for a few notices; who tries numbers one after the other is stopped. */
const DUES_PER_HOUR = 60;

export interface DomainParts {
  readonly appointments: Appointments;
  readonly communications: CommunicationsModule;
  readonly payments: Payments;
  readonly instances: Instances;
  readonly runtime: Runtime;
  readonly fonts: DocumentFonts;
  /** What preparing a release reads: releases, and the drafts that citizens have open. */
  readonly publication: Omit<MoveDependencies, 'clock'>;
  /** What brings running instances onto another release. */
  readonly migration: Pick<MigrationDependencies, 'releases' | 'running' | 'runtime'>;
  readonly personRegistryOf: Providers['personRegistryOf'];
  readonly tryRegister: Providers['tryRegister'];
  readonly personalCopies: PersonalCopies;
  readonly readKeptData: ReturnType<typeof createInstanceStorage>['keptData']['read'];
}

export interface DomainRequest {
  readonly platform: Platform;
  readonly files: StoredFiles;
  readonly providers: Providers;
  readonly activityTypes: ReadonlyMap<string, ActivityType>;
  readonly actionTypes: ReadonlyMap<string, ActionType>;
}

/**
 * Builds the folders of the domain around the runtime. They and it need each other: what is told to the runtime (a payment,
 * a delivery) is told through functions that are called only once everything stands.
 */
export async function composeDomain({
  platform,
  files,
  providers,
  ...types
}: DomainRequest): Promise<DomainParts> {
  const { config, clock, withTenant, asDispatcher, vault, handlers } = platform;
  const releases = createCompiledReleases();
  const storage = createInstanceStorage({ vault, releases, places: formPlaces });
  const fonts = await readFonts(config.rootDir);
  const originOf = createOriginOf((host) => publicOrigin(config.http, host));
  const tell = (
    tenantId: string,
    say: (tx: TenantTransaction, runtime: Runtime) => Promise<unknown>,
  ): Promise<void> => withTenant(tenantId, async (tx) => void (await say(tx, runtime)));
  const register = createRegister({
    withTenant,
    clock,
    registerOf: providers.registerOf,
    readFile: (tenantId, fileId) => files.read(tenantId, fileId),
  });
  const documents = createDocuments({ withTenant, clock, releases, files, fonts, originOf });
  const payments = createPayments({
    withTenant,
    clock,
    vault,
    files,
    fonts,
    asDispatcher,
    gatewayOf: providers.gatewayOf,
    duesOf: providers.duesOf,
    mayAskDues: limitConnections(DUES_PER_HOUR),
    signalPaid: (tenantId, instanceId) =>
      tell(tenantId, (tx, to) => to.signal(tx, instanceId, { signal: 'payment', outcome: 'paid', data: {} })),
  });
  const communications = createCommunications({
    withTenant,
    clock,
    releases,
    instances: storage.store,
    register,
    files,
    fonts,
    notifierOf: providers.notifierOf,
    appOf: providers.appOf,
    originOf,
    applicantUrl: createApplicantUrl({ vault, originOf }),
    signalDelivered: (tenantId, { instanceId, kind, at }) =>
      tell(tenantId, (tx, to) => to.delivered(tx, instanceId, kind, at)),
  });
  const signatures = createSignatures(files);
  const transmissions = createTransmissions({
    withTenant,
    clock,
    files,
    certifiedMailOf: providers.certifiedMailOf,
  });
  const { repository } = storage;
  const following = createFollowingInstances({
    withTenant,
    clock,
    releases,
    repository,
    apply: (...move) => runtime.apply(...move),
  });
  const runtime: Runtime = createRuntime({
    withTenant,
    instances: storage.store,
    releases,
    clock,
    actions: types.actionTypes,
    actionPorts: {
      withTenant,
      communications: communications.communications,
      debtPositions: payments.debtPositions,
      documents,
      following,
      register,
      signatures,
      transmissions,
      accessListOf: providers.accessListOf,
      webhookOf: providers.webhookOf,
    },
    activities: types.activityTypes,
    activityPorts: { staff: storage.staffDirectory, derived: storage.derivedValues, signatures },
  });
  const instances = createInstances({
    storage,
    runtime,
    withTenant,
    readTenant: platform.readTenant,
    clock,
    vault,
    releases,
    personRegistryOf: providers.personRegistryOf,
    debtPositions: payments.debtPositions,
    documents,
    files,
    outgoing: communications,
  });
  runtime.register(handlers);
  for (const [kind, handle] of Object.entries({
    ...payments.outboxHandlers,
    ...communications.outboxHandlers,
  })) {
    handlers.register(kind, handle);
  }
  const { openDrafts, derivedValues } = storage;
  const publication = { releases, openDrafts, derivedValues };
  handlers.register(MOVE_DRAFTS, createMoveDrafts({ clock, ...publication }));
  const { running } = storage;
  handlers.register(MIGRATE_INSTANCES, createMigrationJob({ releases, running, runtime }));
  const sendMail = createSendPlainMail({ withTenant, notifierOf: providers.notifierOf });
  handlers.register(CONFIRM_EMAIL, createConfirmEmailJob({ withTenant, clock, vault, originOf, sendMail }));
  const appointments = createAppointments({
    ...{ withTenant, clock, vault, originOf, sendMail, issueInWords, releases },
    findInstance: instances.work.find,
    mayBook: limitConnections(BOOKINGS_PER_HOUR),
  });
  for (const [kind, handle] of Object.entries(appointments.outboxHandlers)) handlers.register(kind, handle);
  const personalCopies = createPersonalCopies({
    withTenant,
    clock,
    files,
    releases,
    instances: storage.store,
    vault,
    readKeptData: storage.keptData.readWhole,
    mostAtOnce: 20,
  });
  handlers.register(PERSONAL_COPY, personalCopies.prepare);
  const removeIdle = (tenantId: string): Promise<number> =>
    withTenant(tenantId, (tx) => removeIdleGuests(tx, new Date(clock.now().getTime() - DAY)));
  registerDraftPurge(
    handlers,
    [instances.purgeDrafts, instances.warnDrafts, personalCopies.removeOld, removeIdle],
    clock,
  );
  registerHandovers(handlers, { assigned: instances.assigned, clock });
  return {
    appointments,
    communications,
    payments,
    instances,
    runtime,
    fonts,
    publication,
    migration: { releases, running, runtime },
    tryRegister: providers.tryRegister,
    personRegistryOf: providers.personRegistryOf,
    readKeptData: storage.keptData.read,
    personalCopies,
  };
}
