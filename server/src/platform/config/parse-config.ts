import { join } from 'node:path';
import { fail, ok, type Result } from '@istanze/shared';
import {
  LOG_LEVELS,
  type Config,
  type ExternalDatabase,
  type HttpConfig,
  type SimulatorAddresses,
} from './config';
import { EnvironmentReader, type Environment } from './environment-reader';

const POSTGRES = ['postgres:', 'postgresql:'];
const MEGABYTE = 1024 * 1024;

/** Reads the whole environment; on failure the sentences for the person who set it. `rootDir` is the checkout. */
export function parseConfig(environment: Environment, rootDir: string): Result<Config, readonly string[]> {
  const read = new EnvironmentReader(environment);
  const dataDir = read.path('DATA_DIR', join(rootDir, '.data'));
  const database = readDatabase(read);
  const port = read.integer('PORT', 4000, 0, 65535);
  const demo = read.flag('DEMO', database === null);
  const config: Config = {
    http: readHttp(read, port),
    database,
    databasePoolSize: read.integer('DATABASE_POOL', 20, 2, 500),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    dataDir,
    rootDir,
    masterKeyFile: read.path('MASTER_KEY_FILE', join(dataDir, 'keys', 'master.key')),
    sessionKeysFile: read.path('SESSION_KEYS_FILE', join(dataDir, 'keys', 'session.json')),
    demo,
    simulators: demo ? readSimulators(read, port) : null,
    workerConcurrency: read.integer('WORKER_CONCURRENCY', 8, 1, 200),
    runsJobs: read.flag('RUN_JOBS', true),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    production: environment['NODE_ENV'] === 'production',
    uploadLimitBytes: read.integer('UPLOAD_LIMIT_MB', 25, 1, 2048) * MEGABYTE,
  };
  return read.problems.length === 0 ? ok(config) : fail(read.problems);
}

function readDatabase(read: EnvironmentReader): ExternalDatabase | null {
  const url = read.url('DATABASE_URL', POSTGRES);
  const ownerUrl = read.url('DATABASE_OWNER_URL', POSTGRES);
  const dispatcherUrl = read.url('DATABASE_DISPATCHER_URL', POSTGRES);
  if (url !== null) return { url, ownerUrl, dispatcherUrl };
  if (ownerUrl !== null || dispatcherUrl !== null) {
    read.problems.push(
      'DATABASE_OWNER_URL and DATABASE_DISPATCHER_URL go with DATABASE_URL, which is not set',
    );
  }
  return null;
}

function readHttp(read: EnvironmentReader, port: number): HttpConfig {
  const publicUrl = read.url('PUBLIC_URL', ['http:', 'https:']);
  const shown = new URL(publicUrl ?? `http://localhost:${port}`);
  return {
    host: read.text('HOST') ?? '127.0.0.1',
    port,
    protocol: shown.protocol === 'https:' ? 'https' : 'http',
    publicPort: shown.port === '' ? null : Number(shown.port),
    trustedProxies: read.integer('TRUSTED_PROXIES', 0, 0, 10),
  };
}

function readSimulators(read: EnvironmentReader, port: number): SimulatorAddresses {
  const httpUrl = read.url('SIMULATORS_URL', ['http:', 'https:']) ?? `http://localhost:${port + 1}`;
  return {
    httpUrl: httpUrl.replace(/\/$/, ''),
    smtpHost: read.text('SIMULATORS_SMTP_HOST') ?? '127.0.0.1',
    smtpPort: read.integer('SIMULATORS_SMTP_PORT', port + 2, 1, 65535),
  };
}
