import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A mail that left on a courtesy channel. */
export interface SentMail {
  /** Null for what belongs to no instance. */
  readonly instanceId: string | null;
  /** Makes sure that it leaves once. */
  readonly key: string;
  readonly messageId: string;
  readonly at: Date;
  /** `mail` where left out. */
  readonly channel?: 'mail' | 'certified-mail';
}

/** True when the mail of that key has left already. */
export async function wasSent(tx: TenantTransaction, key: string): Promise<boolean> {
  return (await findSent(tx, key)) !== undefined;
}

/** The identifier under which the mail of that key left, and when; undefined before. */
export async function findSent(
  tx: TenantTransaction,
  key: string,
): Promise<Pick<SentMail, 'messageId' | 'at'> | undefined> {
  const [row] = await tx.query<Pick<SentMail, 'messageId' | 'at'>>(
    'select external_id as "messageId", sent_at as at from notification where tenant_id = $1 and key = $2',
    [tx.tenantId, key],
    'notification_known',
  );
  return row;
}

/** Writes down that it left; told again it changes nothing. */
export async function keepSent(
  tx: TenantTransaction,
  { instanceId, key, messageId, at, channel = 'mail' }: SentMail,
): Promise<void> {
  await tx.query(
    `insert into notification (tenant_id, id, instance_id, channel, key, external_id, sent_at)
     values ($1, $2, $3, $7, $4, $5, $6) on conflict (tenant_id, key) do nothing`,
    [tx.tenantId, uuidv7(), instanceId, key, messageId, at, channel],
    'notification_insert',
  );
}
