import { Pool, TypeOverrides, type PoolClient } from 'pg';
import type { TenantReading } from '../tenant-transaction';
import { GatheringSocket } from './gathering-socket';

export interface PoolSettings {
  readonly url: string;
  readonly size: number;
  readonly name: string;
}

const OID = { int8: 20, date: 1082 } as const;

/** Dates of the calendar stay text, 64-bit integers are numbers (ours are cents, counters and positions). */
function columnTypes(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(OID.int8, (text) => Number(text));
  overrides.setTypeParser(OID.date, (text) => text);
  return overrides;
}

/**
 * A pool whose connections survive accidents: every client has its own error listener, because one that fails while it
 * is checked out would otherwise end the process.
 */
export function createPool(settings: PoolSettings, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: settings.url,
    max: settings.size,
    application_name: settings.name,
    types: columnTypes(),
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    // The beginning of a transaction and its first statement travel together, in one write.
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

/** Keeps a statement until the commit leaves. */
export type AtCommit = (ask: () => Promise<unknown>) => void;

/** One transaction on one connection. A connection whose rollback fails is thrown away, never handed out again. */
export async function inTransaction<T>(
  pool: Pool,
  begin: string,
  work: (client: PoolClient, atCommit: AtCommit) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const last: (() => Promise<unknown>)[] = [];
  let broken: boolean | Error = false;
  try {
    const begun = client.query(begin);
    // Whoever works meanwhile fails with it, and hears of it first.
    begun.catch(() => undefined);
    const value = await work(client, (ask) => void last.push(ask));
    await begun;
    await commit(client, last);
    return value;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Commits together with what was left for the end: where one of them fails, the database answers the commit by a rollback. */
async function commit(client: PoolClient, last: readonly (() => Promise<unknown>)[]): Promise<void> {
  const asked = last.map((ask) => ask());
  const ended = client.query('COMMIT');
  await Promise.allSettled([...asked, ended]);
  await Promise.all([...asked, ended]);
}

/**
 * One transaction whose statements all leave before the first answer comes, its commit with them. A statement that fails
 * undoes the rest: the database answers the commit by a rollback.
 */
export async function inOneTrip<T>(
  pool: Pool,
  begin: string,
  work: (query: TenantReading['query']) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let left = false;
  const query: TenantReading['query'] = (sql, values, name) =>
    left ? Promise.reject(new Error('Asked after the commit left')) : runQuery(client, sql, values, name);
  const begun = client.query(begin);
  const asked = work(query);
  left = true;
  const ended = client.query('COMMIT');
  const [, value, end] = await Promise.allSettled([begun, asked, ended]);
  client.release(end.status === 'rejected');
  if (value.status === 'rejected') throw value.reason;
  await Promise.all([begun, ended]);
  return value.value;
}

async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return false;
  } catch {
    return true;
  }
}

/** Runs one statement on a client, prepared when it has a name. */
export async function runQuery<T>(
  client: PoolClient,
  sql: string,
  values: readonly unknown[],
  name: string | undefined,
): Promise<readonly T[]> {
  const statement = { text: sql, values: [...values] };
  const result = await client.query(name === undefined ? statement : { ...statement, name });
  return result.rows;
}
