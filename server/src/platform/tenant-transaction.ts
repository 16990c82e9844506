import type { EntityManager } from '@mikro-orm/postgresql';

/** One open transaction that sees the rows of one tenant and of no other. Repositories take it as their first argument. */
export type TenantTransaction = {
  readonly tenantId: string;
  /**
   * Runs one statement. With `name` it is prepared once per connection and reused: the same name must always carry the
   * same text. Columns arrive as: timestamptz → Date, date → 'YYYY-MM-DD', int8 → number, numeric → string, jsonb → value, bytea → Buffer.
   */
  query<T>(sql: string, values: readonly unknown[], name?: string): Promise<readonly T[]>;
  /**
   * Leaves a statement whose answer nobody reads for the end: it travels with the commit, in the same write. Failing, it undoes
   * everything like any other; what `query` asks meanwhile does not see it.
   */
  queryAtCommit(sql: string, values: readonly unknown[], name?: string): void;
  /** An entity manager of this same transaction; the same one at every call. `flush` writes, the commit is not its matter. */
  em(): EntityManager;
};

/** What the dispatcher role may do: call its SECURITY DEFINER functions, which answer ids and counts, never contents. */
export type DispatcherTransaction = {
  query<T>(sql: string, values: readonly unknown[], name?: string): Promise<readonly T[]>;
};

/** The only road to a connection: one transaction, committed when `work` resolves, undone when it throws. No network call belongs inside. */
export type WithTenant = <T>(tenantId: string, work: (tx: TenantTransaction) => Promise<T>) => Promise<T>;

/** A transaction that only reads, and asks for everything before it has any answer. */
export type TenantReading = Pick<TenantTransaction, 'tenantId' | 'query'>;

/**
 * A transaction that goes out in one write, from its beginning to its commit, and comes back in one answer. Everything is
 * asked before `work` first waits; what it asks later, or would change, is refused.
 */
export type ReadTenant = <T>(tenantId: string, work: (tx: TenantReading) => Promise<T>) => Promise<T>;

/**
 * Calls a function of the database that takes tenant and id, sets the tenant itself and answers JSON: one round trip, for
 * what is read at every request. Null where it finds nothing.
 */
export type AskTenant = <T>(functionName: string, tenantId: string, id: string) => Promise<T | null>;

/** A transaction as the dispatcher role: relay, timers, host lookup, audit. */
export type AsDispatcher = <T>(work: (tx: DispatcherTransaction) => Promise<T>) => Promise<T>;
