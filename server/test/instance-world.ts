import 'reflect-metadata';
import { createSecretKey, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Json, ReleaseContent } from '@istanze/shared';
import { actionTypes } from '../src/actions';
import { activityTypes } from '../src/activities';
import { registerHandovers } from '../src/compose/handovers';
import { formPlaces } from '../src/domain/appointments';
import { createApplicantUrl } from '../src/domain/guests';
import { createCommunications, createTransmissions } from '../src/domain/communications';
import { createDocuments, createOriginOf, createSignatures, readFonts } from '../src/domain/documents';
import {
  createFollowingInstances,
  createInstances,
  createInstanceStorage,
  type Instances,
  type InstanceStorage,
} from '../src/domain/instances';
import { createMessageUseCases } from '../src/domain/messages';
import { createPayments, type Payments } from '../src/domain/payments';
import { createRegister, type ChosenRegister } from '../src/domain/register';
import {
  createCompiledReleases,
  createMoveDrafts,
  createPublicationUseCases,
  MOVE_DRAFTS,
  type PublicationUseCases,
} from '../src/domain/releases';
import { entities } from '../src/entities';
import { StoredFiles } from '../src/files';
import type { RequestContext } from '../src/graphql/context';
import type { Viewer } from '../src/graphql/viewer';
import { createInternalRegister } from '../src/integrations/protocol-register/internal';
import { Sealer, Vault } from '../src/platform/crypto';
import { OutboxHandlers, OutboxWorker } from '../src/platform/outbox';
import { createLogger, silentLogger } from '../src/platform/logger';
import type { Documents } from '../src/ports/inside/documents';
import type { FollowingInstances } from '../src/ports/inside/following-instances';
import type { HouseholdMember, RegisteredPerson, RegistryAnswer } from '../src/ports/outside/person-registry';
import type { CertifiedMailbox } from '../src/ports/outside/certified-mailbox';
import type { DuesSource } from '../src/ports/outside/dues-source';
import type { Webhook } from '../src/ports/outside/webhook';
import { createRuntime, type Runtime } from '../src/workflow-runtime';
import { MemoryApp, MemoryFiles, MemoryGateway, MemoryNotifier } from './memory-providers';
import { createWorld, type WatchStatement, type World } from './world';

/** The domain of instances put together over a real database; only what lies outside the product is in memory. */
export interface InstanceWorld {
  readonly world: World;
  readonly vault: Vault;
  readonly storage: InstanceStorage;
  readonly releases: ReturnType<typeof createCompiledReleases>;
  readonly instances: Instances;
  readonly payments: Payments;
  readonly publications: PublicationUseCases;
  readonly documents: Documents;
  readonly following: FollowingInstances;
  readonly files: StoredFiles;
  readonly runtime: Runtime;
  readonly messages: ReturnType<typeof createMessageUseCases>;
  readonly gateway: MemoryGateway;
  readonly notifier: MemoryNotifier;
  /** Used once the municipality has a provider of the port `app-io`. */
  readonly app: MemoryApp;
  /** Who does which kind of job, for tests with a relay of their own. */
  readonly handlers: OutboxHandlers;
  /** What flows may tell, the mailbox they may send from, a register outside; none where the municipality has none. */
  readonly told: {
    webhook: Webhook | undefined;
    mailbox: CertifiedMailbox | undefined;
    dues: DuesSource | undefined;
    register: ChosenRegister | undefined;
  };
  /** What the national register answers next. */
  readonly registry: {
    answer: RegistryAnswer<RegisteredPerson>;
    household: RegistryAnswer<readonly HouseholdMember[]>;
  };
  context(viewer: Viewer | null, tenantId?: string): RequestContext;
  /** Does every job that is due, and those that follow from it. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

/** With `watch`, every statement of the application's role is shown to it. */
export async function createInstanceWorld(
  options: { readonly watch?: WatchStatement } = {},
): Promise<InstanceWorld> {
  const world = await createWorld({ entities, ...options });
  world.clock.set(new Date());
  const vault = new Vault(new Sealer(createSecretKey(randomBytes(32))));
  const { withTenant, clock, asDispatcher } = world;
  const releases = createCompiledReleases();
  const storage = createInstanceStorage({ vault, releases, places: formPlaces });
  const files = new StoredFiles({ store: new MemoryFiles(), vault, withTenant, clock });
  const fonts = await readFonts(join(__dirname, '../..'));
  const originOf = createOriginOf((host) => `https://${host}`);
  const gateway = new MemoryGateway();
  const notifier = new MemoryNotifier();
  const app = new MemoryApp();
  const registry: InstanceWorld['registry'] = {
    answer: { kind: 'unavailable', reason: 'down' },
    household: { kind: 'not-found' },
  };
  const told: InstanceWorld['told'] = {
    webhook: undefined,
    mailbox: undefined,
    dues: undefined,
    register: undefined,
  };
  const handlers = new OutboxHandlers();
  const documents = createDocuments({ withTenant, clock, releases, files, fonts, originOf });
  const ownRegister = (tenantId: string): ChosenRegister => ({
    register: createInternalRegister({ withTenant, clock, tenantId }),
    alertAfterMinutes: 0,
    emergencySeries: false,
  });
  const register = createRegister({
    withTenant,
    clock,
    registerOf: async (tenantId) => told.register ?? ownRegister(tenantId),
    readFile: (tenantId, fileId) => files.read(tenantId, fileId),
  });
  let runtime: Runtime | undefined = undefined;
  const getRuntime = (): Runtime => {
    if (runtime === undefined) throw new Error('The runtime is not made yet');
    return runtime;
  };
  const payments = createPayments({
    withTenant,
    asDispatcher,
    clock,
    vault,
    files,
    fonts,
    gatewayOf: async () => gateway,
    duesOf: async () => told.dues,
    mayAskDues: async () => true,
    signalPaid: async (tenantId, instanceId) => {
      await withTenant(tenantId, (tx) =>
        getRuntime().signal(tx, instanceId, { signal: 'payment', outcome: 'paid', data: {} }),
      );
    },
  });
  const communications = createCommunications({
    withTenant,
    clock,
    releases,
    instances: storage.store,
    register,
    files,
    fonts,
    originOf,
    applicantUrl: createApplicantUrl({ vault, originOf }),
    notifierOf: async () => notifier,
    appOf: async () => app,
    signalDelivered: async (tenantId, { instanceId, kind, at }) => {
      await withTenant(tenantId, (tx) => getRuntime().delivered(tx, instanceId, kind, at));
    },
  });
  const signatures = createSignatures(files);
  const transmissions = createTransmissions({
    withTenant,
    clock,
    files,
    certifiedMailOf: async () => told.mailbox,
  });
  const { repository } = storage;
  const following = createFollowingInstances({
    withTenant,
    clock,
    releases,
    repository,
    apply: (...move) => getRuntime().apply(...move),
  });
  runtime = createRuntime({
    withTenant,
    instances: storage.store,
    releases,
    clock,
    actions: actionTypes,
    activities: activityTypes,
    actionPorts: {
      withTenant,
      communications: communications.communications,
      debtPositions: payments.debtPositions,
      documents,
      following,
      register,
      signatures,
      transmissions,
      accessListOf: () => Promise.reject(new Error('No gates in these tests')),
      webhookOf: async () => told.webhook,
    },
    activityPorts: { staff: storage.staffDirectory, derived: storage.derivedValues, signatures },
  });
  runtime.register(handlers);
  for (const [kind, handle] of Object.entries(payments.outboxHandlers)) handlers.register(kind, handle);
  for (const [kind, handle] of Object.entries(communications.outboxHandlers)) handlers.register(kind, handle);
  const { openDrafts, derivedValues } = storage;
  const publication = { releases, openDrafts, derivedValues, clock };
  handlers.register(MOVE_DRAFTS, createMoveDrafts(publication));
  const instances = createInstances({
    storage,
    runtime,
    withTenant,
    readTenant: world.readTenant,
    clock,
    vault,
    releases,
    documents,
    files,
    debtPositions: payments.debtPositions,
    outgoing: communications,
    personRegistryOf: async () => ({
      findPerson: async () => registry.answer,
      findHousehold: async () => registry.household,
    }),
  });
  registerHandovers(handlers, { assigned: instances.assigned, clock });
  const worker = new OutboxWorker({
    withTenant,
    handlers,
    clock,
    logger: process.env['SHOW_JOBS'] === undefined ? silentLogger : createLogger('warn', 'test'),
    leaseSeconds: 60,
    onFinished: () => undefined,
  });
  return {
    world,
    vault,
    storage,
    releases,
    instances,
    payments,
    publications: createPublicationUseCases({ withTenant, ...publication }),
    documents,
    following,
    files,
    runtime,
    gateway,
    notifier,
    app,
    handlers,
    told,
    registry,
    messages: createMessageUseCases({ withTenant, clock, onOpened: communications.onOpened }),
    context: (viewer, tenantId = world.tenant.id) => ({
      tenantId,
      origin: 'https://localhost',
      locale: 'it',
      viewer,
      correlationId: 'test',
      mayChange: true,
    }),
    runJobs: () => runDueJobs(world, worker),
    close: () => world.close(),
  };
}

async function runDueJobs(world: World, worker: OutboxWorker): Promise<void> {
  for (let round = 0; round < 200; round++) {
    if (world.clock.now().getTime() < Date.now()) world.clock.set(new Date());
    const due = await world.withTenant(world.tenant.id, (tx) =>
      tx.query<{ id: string }>(
        `select id from outbox where tenant_id = $1 and status = 'pending' and next_attempt_at <= $2 order by position`,
        [tx.tenantId, world.clock.now()],
      ),
    );
    if (due.length === 0) return;
    for (const { id } of due) await worker.work({ tenantId: world.tenant.id, outboxId: id });
  }
  throw new Error('The outbox does not become empty');
}

/** A configuration with one fee line. */
export function configurationOf(amount: Json): ReleaseContent['configuration'] {
  const text = (title: string) =>
    ({
      kind: 'communication',
      title: { it: `${title} {code}` },
      body: { it: 'Gentile {applicantName}. {text}{reasons} {url}' },
    }) as const;
  const names = [
    'taken-charge',
    'supplement-request',
    'pre-rejection',
    'decision-accepted',
    'decision-rejected',
    'dismissal',
    'payment-request',
    'payment-received',
    'payment-reminder',
    'lapse',
    'document',
    'document-issued',
    'accepted',
    'term-extended',
    'reopened',
    'document-changed',
  ];
  return {
    fees: {
      dueDays: 30,
      lines: [{ key: 'fee', description: { it: 'Canone' }, amount, taxonomy: '9/0101002IM/' }],
    },
    stampDuty: { onInstance: 1600, modes: ['declared-serial', 'exempt'], exemptions: [] },
    tables: {},
    privacy: { version: '1', notice: { it: 'Informativa' }, legalBasis: { it: 'Legge' } },
    templates: Object.fromEntries(names.map((name) => [name, text(name)])),
    derived: [{ key: 'district', kind: 'civic-range', set: 'district', address: 'place' }],
    renewal: { fromDays: 60 },
  };
}
