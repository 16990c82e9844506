import { join } from 'node:path';
import { readOrCreateSecret, type Config, type ExternalDatabase } from '../config';
import { startCluster } from './embedded/cluster';
import { findOwner, removeOwner, writeOwner } from './embedded/owner-file';
import { findPostmaster } from './embedded/postmaster-file';
import {
  ensureDatabase,
  ensureRoles,
  newRolePasswords,
  openDatabaseToRoles,
  urlAs,
  withClient,
  type RolePasswords,
} from './roles';
import { UnsafeRole } from './safe-role';

/** Addresses of one database under its three roles. */
export interface DatabaseAddresses {
  readonly url: string;
  readonly dispatcherUrl: string;
  /** Null where migrations are run by somebody else. */
  readonly ownerUrl: string | null;
}

export interface InstallationDatabase extends DatabaseAddresses {
  /** Stops the embedded cluster; nothing to do for an external one. */
  stop(): Promise<void>;
}

interface InstallationSecrets {
  readonly superuser: string;
  readonly roles: RolePasswords;
}

/**
 * Makes the database reachable: starts the embedded cluster, or prepares the external one as far as its role may. With
 * `join` an embedded cluster that another process runs is used and left running; without, it is an error.
 */
export async function prepareDatabase(
  config: Config,
  options: { readonly join?: boolean } = {},
): Promise<InstallationDatabase> {
  if (config.database !== null) return { ...(await prepareExternal(config, config.database)), stop: nothing };
  return prepareEmbedded(config, options.join === true);
}

/** Another process of the product runs on this data folder. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

const nothing = () => Promise.resolve();
const NAME = 'istanze';

async function prepareEmbedded(config: Config, join_: boolean): Promise<InstallationDatabase> {
  const secrets = readSecrets(config);
  const dataDir = join(config.dataDir, 'postgres');
  const ownerFile = `${dataDir}.owner`;
  const owner = findOwner(ownerFile);
  const running = owner === undefined ? undefined : findPostmaster(dataDir);
  if (running?.ready === true && join_)
    return { ...addresses(adminUrl(running.port, secrets), secrets.roles), stop: nothing };
  if (owner !== undefined)
    throw new AlreadyRunning(
      `Istanze Online already runs on ${config.dataDir} (process ${owner}). Stop that one first`,
    );
  writeOwner(ownerFile);
  const logFile = join(config.dataDir, 'logs', 'postgres.log');
  const cluster = await startCluster({
    dataDir,
    logFile,
    superuserPassword: secrets.superuser,
    durable: true,
    tied: true,
  });
  const admin = adminUrl(cluster.port, secrets);
  await ensureDatabase(urlAs(admin, 'postgres', secrets.superuser, 'postgres'), NAME);
  await ensureRoles(admin, secrets.roles);
  await openDatabaseToRoles(admin);
  const stop = async (): Promise<void> => {
    await cluster.stop();
    removeOwner(ownerFile);
  };
  return { ...addresses(admin, secrets.roles), stop };
}

function adminUrl(port: number, secrets: InstallationSecrets): string {
  return `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/${NAME}`;
}

function readSecrets(config: Config): InstallationSecrets {
  const create = () =>
    JSON.stringify({ superuser: newRolePasswords().owner, roles: newRolePasswords() }, null, 2);
  return JSON.parse(readOrCreateSecret(join(config.dataDir, 'keys', 'database.json'), create));
}

/** The three roles of a database whose admin made them. */
export function addresses(adminUrl: string, roles: RolePasswords): DatabaseAddresses {
  return {
    url: urlAs(adminUrl, 'istanze_app', roles.app),
    dispatcherUrl: urlAs(adminUrl, 'istanze_dispatcher', roles.dispatcher),
    ownerUrl: urlAs(adminUrl, 'istanze_owner', roles.owner),
  };
}

/**
 * With the dispatcher's address given, the roles exist and everything is used as written. With DATABASE_URL alone its
 * role must be allowed to create roles: it makes the three and is not used again. A superuser is refused either way.
 */
async function prepareExternal(config: Config, database: ExternalDatabase): Promise<DatabaseAddresses> {
  if (database.dispatcherUrl !== null) {
    return { url: database.url, dispatcherUrl: database.dispatcherUrl, ownerUrl: database.ownerUrl };
  }
  await refuseUnlessInstaller(database.url);
  const roles = readSecrets(config).roles;
  await ensureRoles(database.url, roles);
  await openDatabaseToRoles(database.url);
  return addresses(database.url, roles);
}

async function refuseUnlessInstaller(url: string): Promise<void> {
  const role = await withClient(url, async (client) => {
    const found: { rows: { name: string; superuser: boolean; creates: boolean }[] } = await client.query(
      'select rolname as name, rolsuper as superuser, rolcreaterole as creates from pg_roles where rolname = current_user',
    );
    return found.rows[0];
  });
  if (role?.superuser === true) throw new UnsafeRole(role.name, 'it is a superuser');
  if (role?.creates === true) return;
  throw new Error(
    `The role "${role?.name ?? '?'}" of DATABASE_URL may not create roles: create istanze_owner, istanze_app and istanze_dispatcher yourself and set DATABASE_OWNER_URL and DATABASE_DISPATCHER_URL too (docs/operations.md).`,
  );
}
