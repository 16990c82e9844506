import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** An address that waits for its owner to confirm it. */
export interface EmailChange {
  readonly id: string;
  readonly citizenId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

const COLUMNS = 'id, citizen_id as "citizenId", email, expires_at as "expiresAt"';

export async function insertEmailChange(
  tx: TenantTransaction,
  change: Omit<EmailChange, 'id'> & { readonly at: Date },
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into email_change (tenant_id, id, citizen_id, email, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.tenantId, id, change.citizenId, change.email, change.at, change.expiresAt],
    'email_change_insert',
  );
  return id;
}

export async function findEmailChange(tx: TenantTransaction, id: string): Promise<EmailChange | undefined> {
  const rows = await tx.query<EmailChange>(
    `select ${COLUMNS} from email_change where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'email_change_by_id',
  );
  return rows[0];
}

/** The change that a person asked for last and can still confirm. */
export async function findPendingChange(
  tx: TenantTransaction,
  citizenId: string,
  at: Date,
): Promise<EmailChange | undefined> {
  const rows = await tx.query<EmailChange>(
    `select ${COLUMNS} from email_change where tenant_id = $1 and citizen_id = $2 and expires_at > $3
      order by asked_at desc, id desc limit 1`,
    [tx.tenantId, citizenId, at],
    'email_change_pending',
  );
  return rows[0];
}

/** How often this person asked since an instant: whoever types strangers' addresses is stopped. */
export async function countChanges(tx: TenantTransaction, citizenId: string, since: Date): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    'select count(*)::int as count from email_change where tenant_id = $1 and citizen_id = $2 and asked_at > $3',
    [tx.tenantId, citizenId, since],
    'email_change_count',
  );
  return rows[0]?.count ?? 0;
}

/** Nothing is left to be confirmed; what was asked stays counted until the day is over. */
export async function closeChanges(tx: TenantTransaction, citizenId: string, at: Date): Promise<void> {
  await tx.query(
    `update email_change set expires_at = least(expires_at, $3) where tenant_id = $1 and citizen_id = $2`,
    [tx.tenantId, citizenId, at],
    'email_change_close',
  );
  await tx.query(
    `delete from email_change where tenant_id = $1 and citizen_id = $2 and asked_at < $3::timestamptz - interval '2 days'`,
    [tx.tenantId, citizenId, at],
    'email_change_clean',
  );
}

export async function setEmail(tx: TenantTransaction, citizenId: string, email: string): Promise<void> {
  await tx.query(
    'update citizen set email = $3 where tenant_id = $1 and id = $2',
    [tx.tenantId, citizenId, email],
    'citizen_email_set',
  );
}
