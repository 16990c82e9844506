import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Express } from 'express';
import type { Locale } from '@istanze/shared';
import type { AuthSettings, Cookies, Session, Sessions } from './auth';
import type { StoredFile, StoredFiles } from './files';
import type { Config } from './platform/config';
import type { Vault } from './platform/crypto';
import type { Database } from './platform/database';
import type { EntityDefinition } from './platform/database/entity-manager';
import type { GraphqlRequestBody } from './platform/http';
import type { Logger } from './platform/logger';
import type { Metrics } from './platform/metrics';
import type { OutboxHandlers } from './platform/outbox';
import type { AsDispatcher, AskTenant, ReadTenant, WithTenant } from './platform/tenant-transaction';
import type { Clock } from './ports/outside/clock';
import type { JobTransport } from './ports/outside/job-transport';
import type { VirusScanner } from './ports/outside/virus-scanner';

/** The ground that the product stands on: what the composition receives. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly withTenant: WithTenant;
  readonly readTenant: ReadTenant;
  readonly askTenant: AskTenant;
  readonly asDispatcher: AsDispatcher;
  readonly listen: Database['listen'];
  readonly vault: Vault;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  /** Where each kind of job is given its handler. */
  readonly handlers: OutboxHandlers;
}

/** What the composition gives back: the product, ready to be put behind its doors. */
export interface Product {
  readonly jobTransport: JobTransport;
  readonly files: StoredFiles;
  /** Null where uploads are not scanned. */
  readonly virusScanner: VirusScanner | null;
  readonly findProvider: AuthSettings['findProvider'];
  readonly onIdentity: AuthSettings['onIdentity'];
  readonly mayReadFile: (session: Session, file: StoredFile) => Promise<boolean>;
  readonly graphql: GraphqlDoor;
  /** Doors for pushes of outside systems, before the pages of the portal. */
  readonly mountDoors?: (app: Express) => void;
  /** Brings the demo into being, or completes it. */
  readonly seedDemo?: (onProgress: (step: string) => void) => Promise<void>;
  /** Plans what comes back by itself, once every municipality is there. */
  planRecurringJobs(): Promise<void>;
  stop(): Promise<void>;
}

export interface GraphqlDoor {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Subscriptions on the same server; answers how to end them. */
  attach(server: Server): () => Promise<void>;
  /** Runs an operation in this process, as the visitor who sent `request`. */
  execute(request: IncomingMessage, body: GraphqlRequestBody, locale: Locale): Promise<unknown>;
}

export interface Composition {
  readonly entities: readonly EntityDefinition[];
  compose(platform: Platform): Promise<Product>;
}
