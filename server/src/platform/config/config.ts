/** Everything the product takes from its environment, read once at start. */
export interface Config {
  readonly http: HttpConfig;
  /** Null: the embedded cluster in the data folder. */
  readonly database: ExternalDatabase | null;
  readonly databasePoolSize: number;
  /** Null: jobs are done by the process itself. */
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly rootDir: string;
  /** File with the key of all keys; made at first start when the installation is embedded. */
  readonly masterKeyFile: string;
  readonly sessionKeysFile: string;
  /** Demo municipalities, demo logins and simulators. */
  readonly demo: boolean;
  /** Where `simulator:<name>` points; null where there are none. */
  readonly simulators: SimulatorAddresses | null;
  readonly workerConcurrency: number;
  /** False in an API process whose jobs are done elsewhere. */
  readonly runsJobs: boolean;
  readonly logLevel: LogLevel;
  readonly production: boolean;
  readonly uploadLimitBytes: number;
}

export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  readonly protocol: 'http' | 'https';
  /** Port the public sees; null where it is the protocol's own. */
  readonly publicPort: number | null;
  /** How many proxies in front are to be believed about the address and protocol of the caller. */
  readonly trustedProxies: number;
}

export interface ExternalDatabase {
  readonly url: string;
  readonly ownerUrl: string | null;
  readonly dispatcherUrl: string | null;
}

export interface SimulatorAddresses {
  readonly httpUrl: string;
  readonly smtpHost: string;
  readonly smtpPort: number;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The origin under which browsers reach a host of this installation, without a final slash. */
export function publicOrigin(http: HttpConfig, host: string): string {
  const port = http.publicPort === null ? '' : `:${http.publicPort}`;
  return `${http.protocol}://${host}${port}`;
}
