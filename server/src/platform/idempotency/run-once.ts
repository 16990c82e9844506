import { createHash } from 'node:crypto';
import type { Json } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../tenant-transaction';

export interface OnceRequest {
  /** Operation and person, for example `submit:<citizen id>`: nobody meets another's key. */
  readonly scope: string;
  /** Chosen by the client for one intention. */
  readonly key: string;
  /** Of everything that was asked, from `hashRequest`. */
  readonly requestHash: Buffer;
}

/** The key was used before for another request. */
export class IdempotencyConflict extends Error {
  override readonly name = 'IdempotencyConflict';
}

/**
 * Does `work` once per key and gives its answer again to every repetition, also to those that come at the same time: they
 * wait for the transaction of the first. The answer is kept, so it holds references and no personal data.
 */
export async function runOnce<T extends Json>(
  tx: TenantTransaction,
  request: OnceRequest,
  work: () => Promise<T>,
): Promise<{ readonly answer: T; readonly repeated: boolean }> {
  if (!(await begin(tx, request))) return { answer: await readAnswer<T>(tx, request), repeated: true };
  const answer = await work();
  tx.queryAtCommit(
    'update idempotency set answer = $4::jsonb where tenant_id = $1 and scope = $2 and key = $3',
    [tx.tenantId, request.scope, request.key, JSON.stringify(answer)],
    'idempotency-answer',
  );
  return { answer, repeated: false };
}

async function begin(tx: TenantTransaction, request: OnceRequest): Promise<boolean> {
  const rows = await tx.query(
    `insert into idempotency (tenant_id, id, scope, key, request_hash) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, scope, key) do nothing returning id`,
    [tx.tenantId, uuidv7(), request.scope, request.key, request.requestHash],
    'idempotency-begin',
  );
  return rows.length === 1;
}

async function readAnswer<T>(tx: TenantTransaction, request: OnceRequest): Promise<T> {
  const rows = await tx.query<{ request_hash: Buffer; answer: T }>(
    'select request_hash, answer from idempotency where tenant_id = $1 and scope = $2 and key = $3',
    [tx.tenantId, request.scope, request.key],
    'idempotency-read',
  );
  const row = rows[0];
  if (row === undefined) throw new Error('An idempotency row vanished');
  if (!row.request_hash.equals(request.requestHash)) throw new IdempotencyConflict();
  return row.answer;
}

/** The same for equal values, whatever the order of their keys. */
export function hashRequest(value: Json): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}

/** JSON with sorted keys and no spaces. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sortKeys(part) : part));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
