import { join } from 'node:path';
import { actionTypes } from './actions';
import { activityTypes } from './activities';
import { composeApi } from './compose/api';
import { composeDomain } from './compose/domain';
import { planDraftPurge } from './compose/draft-purge';
import { createFindProvider, createOnIdentity } from './compose/login';
import { mountLogoDoor } from './compose/logo-door';
import { mountPaymentDoor } from './compose/payment-door';
import { createMergeSimulated, createProviderSettings } from './compose/provider-settings';
import { createProviders } from './compose/providers';
import { limitConnections } from './compose/limit-connections';
import { calendarDoor } from './domain/appointments';
import { guestDoor } from './domain/guests';
import { exportDoor } from './domain/exports';
import { createReadLogo } from './domain/tenants';
import type { Platform, Product } from './composition';
import { StoredFiles } from './files';
import { FolderFileStore } from './integrations/file-store/folder';
import { BullJobTransport } from './integrations/job-transport/bull';
import { EmbeddedJobTransport } from './integrations/job-transport/embedded';
import { describeError } from './platform/logger';
import type { JobTransport } from './ports/outside/job-transport';
import { seedDemo, SeedFiles } from './seeding';

/** Without a login, from one connection: a family reports what it sees, a script does not fill the queue. */
const GUESTS_PER_HOUR = 5;

export { entities } from './entities';

/** Joins every concrete class of the server: nothing else knows which is behind a port. */
export async function compose(platform: Platform): Promise<Product> {
  const { config, clock, logger, withTenant, asDispatcher, vault, sessions, cookies } = platform;
  const files = new StoredFiles({
    store: new FolderFileStore(join(config.dataDir, 'files')),
    vault,
    withTenant,
    clock,
  });
  const findSettings = createProviderSettings({ config, withTenant, vault });
  const journal = (call: object): void => logger.info(call, 'outside call');
  const providers = createProviders({
    findSettings,
    mergeSimulated: createMergeSimulated(config),
    tools: { clock, journal },
    withTenant,
    simulators: config.simulators?.httpUrl ?? null,
  });
  const domain = await composeDomain({ platform, files, providers, activityTypes, actionTypes });
  const api = await composeApi(platform, domain);
  return {
    jobTransport: createTransport(platform),
    files,
    virusScanner: null,
    findProvider: createFindProvider(providers),
    onIdentity: createOnIdentity(withTenant, clock),
    mayReadFile: ({ realm, subjectId }, file) => domain.instances.mayReadFile({ realm, subjectId }, file),
    graphql: api.door,
    mountDoors: (app) => {
      mountLogoDoor(app, createReadLogo({ withTenant }));
      mountPaymentDoor(app, findSettings, domain.payments.noteAnnouncedPayment);
      const { contextOf } = api;
      const { fonts, instances } = domain;
      app.use(calendarDoor({ withTenant, vault, contextOf }));
      app.use(
        guestDoor({
          ...{ withTenant, clock, vault, sessions, cookies },
          releases: domain.publication.releases,
          mayBegin: limitConnections(GUESTS_PER_HOUR),
        }),
      );
      app.use(exportDoor({ withTenant, clock, vault, files, fonts, contextOf, work: instances.work }));
    },
    seedDemo: (onProgress) =>
      seedDemo(
        { files: new SeedFiles(join(config.rootDir, 'db', 'seeds')), withTenant, asDispatcher },
        onProgress,
      ),
    planRecurringJobs: () => planDraftPurges(platform),
    stop: api.stop,
  };
}

/** Every municipality cleans its expired drafts at night. */
async function planDraftPurges({ asDispatcher, withTenant, clock }: Platform): Promise<void> {
  const tenants = await asDispatcher((tx) => tx.query<{ id: string }>('select tenant_ids() as id', []));
  for (const { id } of tenants) await withTenant(id, (tx) => planDraftPurge(tx, clock));
}

/** Bull over Redis where there is one; otherwise this process does its own jobs. */
function createTransport({ config, logger }: Platform): JobTransport {
  if (config.redisUrl === null) {
    return new EmbeddedJobTransport((error) => logger.error({ error: describeError(error) }, 'job failed'));
  }
  return new BullJobTransport(config.redisUrl, (error) =>
    logger.warn({ error: describeError(error) }, 'redis'),
  );
}
