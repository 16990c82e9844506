import { join } from 'node:path';
import { Cookies, SessionKeys, Sessions } from './auth';
import type { Composition, Platform, Product } from './composition';
import { SCAN_JOB, scanFile } from './files';
import { clockOf } from './platform/clock/clock-of';
import type { Config } from './platform/config';
import { Vault } from './platform/crypto';
import {
  migrate,
  openDatabase,
  prepareDatabase,
  readApplied,
  findMissing,
  readMigrations,
  withClient,
  type Database,
} from './platform/database';
import type { InstallationDatabase } from './platform/database';
import { createLogger, describeError, type Logger } from './platform/logger';
import { createMetrics } from './platform/metrics';
import { OutboxHandlers, OutboxRelay, OutboxWorker } from './platform/outbox';
import { seedOnce } from './seed-once';
import { startServing } from './start-serving';

export type Progress = (step: string) => void;

export interface RunningProduct {
  /** Port that the entry listens on; null in a process that only does jobs. */
  readonly port: number | null;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly composition: Composition;
  readonly onProgress: Progress;
  /** False in a process that only does jobs. */
  readonly serves: boolean;
}

/** Starts everything in order; what was started is stopped again when a later part fails. */
export async function startProduct(options: StartOptions): Promise<RunningProduct> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    return { port: await startParts(options, stops), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  { config, composition, onProgress, serves }: StartOptions,
  stops: (() => Promise<void>)[],
): Promise<number | null> {
  const logger = createLogger(config.logLevel, serves ? 'api' : 'worker');
  onProgress('database');
  // Workers share the database that the serving process runs; only that one may stop it.
  const installation = await prepareDatabase(config, { join: !serves });
  stops.push(() => installation.stop());
  await bringUpToDate(config, installation, onProgress);
  const database = await openDatabase({
    url: installation.url,
    dispatcherUrl: installation.dispatcherUrl,
    poolSize: config.databasePoolSize,
    entities: composition.entities,
    onError: (error) => logger.warn({ error: describeError(error) }, 'database connection lost'),
  });
  stops.push(() => database.close());
  if (config.database === null && serves)
    await database.asDispatcher((tx) => tx.query('select outbox_release_all()', []));
  const platform = await layGround(config, database, logger, stops);
  const product = await composition.compose(platform);
  stops.push(() => product.stop());
  if (product.virusScanner !== null) {
    platform.handlers.register(SCAN_JOB, scanFile(product.files, product.virusScanner, platform.withTenant));
  }
  if (config.demo && serves) await seedOnce(platform, product, onProgress);
  if (serves) await product.planRecurringJobs();
  if (config.runsJobs || !serves) stops.push(await startJobs(platform, database, product));
  else stops.push(() => product.jobTransport.stop());
  return serves ? await startServing(platform, database, product, stops) : null;
}

async function bringUpToDate(
  config: Config,
  installation: InstallationDatabase,
  onProgress: Progress,
): Promise<void> {
  const migrations = readMigrations(join(config.rootDir, 'db', 'migrations'));
  if (installation.ownerUrl !== null) {
    await migrate(installation.ownerUrl, migrations, (name) => onProgress(`migration: ${name}`));
    return;
  }
  const applied = await withClient(installation.url, readApplied);
  const missing = findMissing(applied, migrations);
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new Error(
    `The database lacks the migrations ${names}. Set DATABASE_OWNER_URL, or run "node scripts/tool.mjs migrate" with it`,
  );
}

async function layGround(
  config: Config,
  database: Database,
  logger: Logger,
  stops: (() => Promise<void>)[],
): Promise<Platform> {
  const vault = Vault.fromFile(config.masterKeyFile);
  const { withTenant, readTenant, askTenant, asDispatcher, listen } = database;
  const keys = SessionKeys.fromFile(config.sessionKeysFile);
  const clock = clockOf(config);
  const sessions = new Sessions({ keys, withTenant, vault, clock, listen });
  await sessions.start();
  stops.push(() => sessions.stop());
  return {
    config,
    clock,
    logger,
    metrics: createMetrics(asDispatcher),
    withTenant,
    readTenant,
    askTenant,
    asDispatcher,
    listen,
    vault,
    sessions,
    cookies: new Cookies(config.http),
    handlers: new OutboxHandlers(),
  };
}

async function startJobs(
  platform: Platform,
  database: Database,
  product: Product,
): Promise<() => Promise<void>> {
  const { clock, logger, config } = platform;
  const relay = new OutboxRelay({
    database,
    transport: product.jobTransport,
    clock,
    logger,
    pollMs: 1000,
    offerSeconds: 20,
  });
  const worker = new OutboxWorker({
    withTenant: platform.withTenant,
    handlers: platform.handlers,
    clock,
    logger,
    leaseSeconds: 60,
    onFinished: () => relay.wake(),
  });
  await product.jobTransport.start((job) => worker.work(job), config.workerConcurrency);
  await relay.start();
  return async () => {
    worker.stop();
    await relay.stop();
    await product.jobTransport.stop();
  };
}
