import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Client, type Pool, type PoolClient } from 'pg';
import type {
  AsDispatcher,
  AskTenant,
  ReadTenant,
  TenantTransaction,
  WithTenant,
} from '../tenant-transaction';
import { EntityManagers, type EntityDefinition } from './entity-manager';
import { type AtCommit, createPool, inOneTrip, inTransaction, runQuery } from './pool';
import { refuseUnsafeRole } from './safe-role';

export interface DatabaseSettings {
  /** Connection of the application's role: neither owner of tables, nor superuser, nor BYPASSRLS. */
  readonly url: string;
  readonly dispatcherUrl: string;
  readonly poolSize: number;
  readonly entities: readonly EntityDefinition[];
  readonly onError: (error: Error) => void;
}

export interface Database {
  readonly withTenant: WithTenant;
  readonly readTenant: ReadTenant;
  readonly askTenant: AskTenant;
  readonly asDispatcher: AsDispatcher;
  /** Calls back at every NOTIFY on the channel, and once after each reconnection, because something may have been missed. */
  listen(channel: string, onNotification: (payload: string) => void): Promise<() => Promise<void>>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Opens the database for the product; refuses a role that row level security would not bind. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const pool = createPool({ url: settings.url, size: settings.poolSize, name: 'istanze' }, settings.onError);
  const dispatcher = createPool(
    { url: settings.dispatcherUrl, size: 4, name: 'istanze-dispatcher' },
    settings.onError,
  );
  const close = async () => void (await Promise.all([pool.end(), dispatcher.end()]));
  try {
    await refuseUnsafeRole(pool);
    await refuseUnsafeRole(dispatcher);
  } catch (error) {
    await close();
    throw error;
  }
  const managers = EntityManagers.create(settings.entities);
  return {
    withTenant: createWithTenant(pool, managers),
    readTenant: createReadTenant(pool),
    askTenant: createAskTenant(pool),
    asDispatcher: (work) =>
      inTransaction(dispatcher, 'BEGIN', (client) =>
        work({ query: (sql, values, name) => runQuery(client, sql, values, name) }),
      ),
    listen: (channel, onNotification) => listen(settings, channel, onNotification),
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      await managers.close();
      await close();
    },
  };
}

/** Says whether the work at hand is inside a transaction: a second one inside it could wait for itself for ever. */
const open = new AsyncLocalStorage<Scope>();

interface Scope {
  ended: boolean;
}

interface OpenConnection {
  readonly client: PoolClient;
  readonly atCommit: AtCommit;
  readonly scope: Scope;
}

function createWithTenant(pool: Pool, managers: EntityManagers): WithTenant {
  return async (tenantId, work) => {
    refuseRoad('withTenant', tenantId);
    const scope = { ended: false };
    const begin = `BEGIN; SELECT set_config('app.tenant', '${tenantId}', true)`;
    return inTransaction(pool, begin, (client, atCommit) =>
      open.run(scope, async () => {
        try {
          return await work(tenantTransaction(tenantId, { client, atCommit, scope }, managers));
        } finally {
          scope.ended = true;
        }
      }),
    );
  };
}

function createReadTenant(pool: Pool): ReadTenant {
  return async (tenantId, work) => {
    refuseRoad('readTenant', tenantId);
    const scope = { ended: false };
    const begin = `BEGIN READ ONLY; SELECT set_config('app.tenant', '${tenantId}', true)`;
    try {
      return await inOneTrip(pool, begin, (query) => open.run(scope, () => work({ tenantId, query })));
    } finally {
      scope.ended = true;
    }
  };
}

function createAskTenant(pool: Pool): AskTenant {
  return async <T>(functionName: string, tenantId: string, id: string) => {
    refuseRoad('askTenant', tenantId);
    if (!/^[a-z_]+$/.test(functionName)) throw new Error(`Not a function: "${functionName}"`);
    const text = `select ${functionName}($1, $2) as answer`;
    const { rows } = await pool.query<{ answer: T | null }>({
      text,
      values: [tenantId, id],
      name: functionName,
    });
    return rows[0]?.answer ?? null;
  };
}

/** No road to the database is open to what is no tenant, nor from inside another transaction. */
function refuseRoad(road: string, tenantId: string): void {
  if (!UUID.test(tenantId)) throw new Error(`Not a tenant: "${tenantId}"`);
  if (open.getStore()?.ended === false)
    throw new Error(`${road} inside withTenant: pass the transaction on instead`);
}

/**
 * Of what was asked together one part may fail and the others go on: what they ask next would meet somebody else's transaction,
 * and what they leave for the commit would be left for nobody.
 */
function refuseEnded({ ended }: Scope): void {
  if (ended) throw new Error('Asked after the transaction ended');
}

function tenantTransaction(
  tenantId: string,
  { client, atCommit, scope }: OpenConnection,
  managers: EntityManagers,
): TenantTransaction {
  let manager: EntityManager | undefined;
  return {
    tenantId,
    query: async (sql, values, name) => {
      refuseEnded(scope);
      return runQuery(client, sql, values, name);
    },
    queryAtCommit: (sql, values, name) => {
      refuseEnded(scope);
      atCommit(() => runQuery(client, sql, values, name));
    },
    em: () => (manager ??= managers.fork(client)),
  };
}

async function listen(
  settings: DatabaseSettings,
  channel: string,
  onNotification: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const again = () => {
    if (stopped || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      connect().then(() => onNotification(''), again);
    }, 1000);
  };
  const connect = async () => {
    const next = new Client({
      connectionString: settings.dispatcherUrl,
      application_name: 'istanze-listen',
      keepAlive: true,
    });
    next.on('error', settings.onError);
    next.on('end', again);
    next.on('notification', (message) => onNotification(message.payload ?? ''));
    await next.connect();
    await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    client = next;
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
