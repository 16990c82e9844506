import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface NewRating {
  readonly target: string;
  readonly instanceId: string | null;
  /** Tells who rated a page from others; null for an instance, which is rated once by itself. */
  readonly rater: Buffer | null;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly text: string | null;
  readonly at: Date;
}

/** False when the instance, or the page by the same rater, was rated before: the first rating stays. */
export async function insertRating(tx: TenantTransaction, rating: NewRating): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `insert into rating (tenant_id, id, target, instance_id, rater, score, reasons, body, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict do nothing
     returning id`,
    [
      tx.tenantId,
      uuidv7(),
      rating.target,
      rating.instanceId,
      rating.rater,
      rating.score,
      rating.reasons,
      rating.text,
      rating.at,
    ],
    'rating_insert',
  );
  return rows.length > 0;
}

export async function isRated(tx: TenantTransaction, instanceId: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    'select id from rating where tenant_id = $1 and instance_id = $2',
    [tx.tenantId, instanceId],
    'rating_of_instance',
  );
  return rows.length > 0;
}

/** The instance with that code, when it is of that citizen and was sent. */
export async function findRateable(
  tx: TenantTransaction,
  code: string,
  citizenId: string,
): Promise<string | undefined> {
  const rows = await tx.query<{ id: string }>(
    `select id from instance where tenant_id = $1 and code = $2 and category <> 'draft'
      and (citizen_id = $3 or representation_id in (select acting_representations($3)))`,
    [tx.tenantId, code, citizenId],
    'rating_target_instance',
  );
  return rows[0]?.id;
}

/** True for the sheet of a published service. */
export async function hasSheet(tx: TenantTransaction, slug: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `select id from service where tenant_id = $1 and slug = $2 and status <> 'draft'`,
    [tx.tenantId, slug],
    'rating_target_service',
  );
  return rows.length > 0;
}
