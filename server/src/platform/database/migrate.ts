import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { withClient } from './roles';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** One number for all instances of the product, so that two that start together migrate one after the other. */
const LOCK = 4_902_771_318;

/** The SQL files of a folder in the order of their names. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing as the owner, each file in a transaction of its own; answers the names applied. Throws when a
 * file that was applied has changed since: migrations are history.
 */
export function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
  onApply: (name: string) => void = () => undefined,
) {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    );
    await client.query('grant select on migration to istanze_app');
    const missing = findMissing(await readApplied(client), migrations);
    for (const migration of missing) {
      onApply(migration.name);
      await apply(client, migration);
    }
    return missing.map((migration) => migration.name);
  });
}

/** Names of the files that the database has not seen; throws when one it has seen is different now. */
export function findMissing(
  applied: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
): readonly Migration[] {
  for (const { name, hash } of migrations) {
    const known = applied.get(name);
    if (known !== undefined && known !== hash) {
      throw new Error(
        `The migration ${name} was applied with another content: undo the change and write a new file instead`,
      );
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** What the database has seen: hash by file name; empty when nothing ever was. Any of the roles may ask. */
export async function readApplied(client: Client): Promise<ReadonlyMap<string, string>> {
  const table = await client.query(`select to_regclass('public.migration') is not null as there`);
  if (table.rows[0]?.there !== true) return new Map();
  const result: { rows: { name: string; hash: string }[] } = await client.query(
    'select name, hash from migration',
  );
  return new Map(result.rows.map((row) => [row.name, row.hash]));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name, hash) values ($1, $2)', [
      migration.name,
      migration.hash,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `The migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}
