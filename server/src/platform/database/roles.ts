import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Passwords of the three roles, kept in the data folder where the installation made the roles itself. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly dispatcher: string;
}

export function newRolePasswords(): RolePasswords {
  const fresh = () => randomBytes(24).toString('base64url');
  return { owner: fresh(), app: fresh(), dispatcher: fresh() };
}

/**
 * Makes the three roles where they are missing and gives them the passwords: owner (migrations), app (queries) and
 * dispatcher (ids across tenants, through functions). `adminUrl` needs CREATEROLE.
 */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const [role, password] of Object.entries(passwords)) {
      const name = `istanze_${role}`;
      const exists = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      const verb = exists.rows.length === 0 ? 'create' : 'alter';
      await client.query(`${verb} role ${name} with login password ${client.escapeLiteral(password)}`);
    }
  });
}

/** Lets the owner build in the database, and the others merely enter it. `adminUrl` must be of the database's owner. */
export async function openDatabaseToRoles(adminUrl: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('revoke create on schema public from public');
    await client.query('grant usage, create on schema public to istanze_owner');
    await client.query('grant usage on schema public to istanze_app, istanze_dispatcher');
  });
}

/** Makes the database where it is missing. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const exists = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (exists.rows.length === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** A connection outside the tenants' pool, for the work of setting up alone. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'istanze-setup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server and database, as another role. */
export function urlAs(url: string, role: string, password: string, database?: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  if (database !== undefined) address.pathname = `/${database}`;
  return address.href;
}
