import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '../src/platform/database/database';
import type { EntityDefinition } from '../src/platform/database/entity-manager';
import { urlAs, withClient } from '../src/platform/database/roles';
import type { AsDispatcher, ReadTenant, TenantReading, WithTenant } from '../src/platform/tenant-transaction';
import { FixedClock } from './fixed-clock';
import { TEST_PASSWORDS } from './test-cluster';
import { TEST_TENANTS, type TestTenant } from './test-tenants';

/** A database of its own with the real migrations and two empty municipalities; queries run as the application's role. */
export interface World {
  readonly database: Database;
  readonly withTenant: WithTenant;
  readonly readTenant: ReadTenant;
  readonly asDispatcher: AsDispatcher;
  readonly clock: FixedClock;
  /** The municipality most tests speak of. */
  readonly tenant: TestTenant;
  readonly otherTenant: TestTenant;
  /** As the superuser: for tests that look at the catalogue or break things on purpose. */
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly dispatcherUrl: string;
  close(): Promise<void>;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly name: string | undefined;
}

export type WatchStatement = (statement: Statement) => void;

let created = 0;

/** Copies the template; `close` in afterAll. Entities are needed only where `tx.em()` is used. */
export async function createWorld(
  options: { readonly entities?: readonly EntityDefinition[]; readonly watch?: WatchStatement } = {},
): Promise<World> {
  const server = required('TEST_DATABASE_SERVER');
  const name = `test_${required('TEST_DATABASE_RUN')}_${process.pid}_${(created += 1)}_${randomBytes(3).toString('hex')}`;
  await withClient(server, (client) =>
    client.query(`create database ${name} template ${required('TEST_DATABASE_TEMPLATE')}`),
  );
  const adminUrl = urlAs(server, 'postgres', 'postgres', name);
  const appUrl = urlAs(adminUrl, 'istanze_app', TEST_PASSWORDS.app);
  const dispatcherUrl = urlAs(adminUrl, 'istanze_dispatcher', TEST_PASSWORDS.dispatcher);
  const database = await openDatabase({
    url: appUrl,
    dispatcherUrl,
    poolSize: 12,
    entities: options.entities ?? [],
    onError: () => undefined,
  });
  return {
    database,
    ...watchedRoads(database, options.watch),
    asDispatcher: database.asDispatcher,
    clock: new FixedClock(),
    tenant: TEST_TENANTS.montesole,
    otherTenant: TEST_TENANTS.vallechiara,
    adminUrl,
    ownerUrl: urlAs(adminUrl, 'istanze_owner', TEST_PASSWORDS.owner),
    appUrl,
    dispatcherUrl,
    close: async () => {
      await database.close();
      await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

function watchedRoads(
  { withTenant, readTenant }: Database,
  watch: WatchStatement | undefined,
): Pick<World, 'withTenant' | 'readTenant'> {
  if (watch === undefined) return { withTenant, readTenant };
  return {
    withTenant: watched(withTenant, watch),
    readTenant: (tenantId, work) => readTenant(tenantId, (tx) => work(watchedReading(tx, watch))),
  };
}

/** Every statement of a transaction passes by `watch` on its way to the database. */
function watched(road: WithTenant, watch: WatchStatement): WithTenant {
  return (tenantId, work) =>
    road(tenantId, (tx) =>
      work({
        ...watchedReading(tx, watch),
        queryAtCommit: (sql, values, name) => {
          watch({ sql, values, name });
          tx.queryAtCommit(sql, values, name);
        },
        em: tx.em,
      }),
    );
}

function watchedReading({ tenantId, query }: TenantReading, watch: WatchStatement): TenantReading {
  return {
    tenantId,
    query: (sql, values, name) => {
      watch({ sql, values, name });
      return query(sql, values, name);
    },
  };
}

function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(`${variable} is not set: name the test x.db.test.ts, so that Jest starts PostgreSQL`);
  return value;
}
