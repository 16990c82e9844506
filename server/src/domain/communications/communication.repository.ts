import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CommunicationRecord } from '../../ports/inside/communications';

export interface CommunicationRow {
  readonly id: string;
  readonly key: string;
  readonly instanceId: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly state: CommunicationRecord['state'];
  readonly sendAfter: Date;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly deliveryMeans: DeliveryEvidence['means'] | null;
  readonly deliveryReference: string | null;
  readonly fileId: string | null;
  readonly documentId: string | null;
  readonly direction: 'incoming' | 'outgoing' | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly registeredAt: Date | null;
}

const SELECT = `select c.id, c.key, c.instance_id as "instanceId", c.kind, c.subject, c.body, c.state,
    c.send_after as "sendAfter", c.sent_at as "sentAt", c.delivered_at as "deliveredAt", coalesce(c.delivery_means, case when c.delivered_at is not null then 'area' end) as "deliveryMeans",
    c.delivery_reference as "deliveryReference", c.file_id as "fileId",
    c.document_id as "documentId", r.direction, r.year, r.number, r.registered_at as "registeredAt"
  from communication c left join registration r on r.tenant_id = c.tenant_id and r.id = c.registration_id`;

export interface NewCommunication {
  readonly key: string;
  readonly instanceId: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly documentId: string | null;
  readonly sendAfter: Date;
  readonly at: Date;
}

/** Writes a communication that waits to be sent, or finds the one of that key. */
export async function insertCommunication(
  tx: TenantTransaction,
  communication: NewCommunication,
): Promise<CommunicationRow> {
  await tx.query(
    `insert into communication (tenant_id, id, instance_id, key, kind, subject, body, state, send_after, document_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10) on conflict (tenant_id, key) do nothing`,
    [
      tx.tenantId,
      uuidv7(),
      communication.instanceId,
      communication.key,
      communication.kind,
      communication.subject,
      communication.body,
      communication.sendAfter,
      communication.documentId,
      communication.at,
    ],
    'communication_insert',
  );
  const rows = await tx.query<CommunicationRow>(
    `${SELECT} where c.tenant_id = $1 and c.key = $2`,
    [tx.tenantId, communication.key],
    'communication_by_key',
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`Communication ${communication.key} was not written`);
  return row;
}

export async function findCommunication(
  tx: TenantTransaction,
  id: string,
): Promise<CommunicationRow | undefined> {
  const rows = await tx.query<CommunicationRow>(
    `${SELECT} where c.tenant_id = $1 and c.id = $2`,
    [tx.tenantId, id],
    'communication_by_id',
  );
  return rows[0];
}

/** Communications of an instance, oldest first. */
export async function findInstanceCommunications(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly CommunicationRow[]> {
  return tx.query<CommunicationRow>(
    `${SELECT} where c.tenant_id = $1 and c.instance_id = $2 order by c.created_at, c.id`,
    [tx.tenantId, instanceId],
    'communication_by_instance',
  );
}

/** Takes back what still waits; false when it has left or was taken back before. */
export async function undo(tx: TenantTransaction, id: string, at: Date): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `update communication set state = 'undone' where tenant_id = $1 and id = $2 and state = 'waiting' and send_after > $3
     returning id`,
    [tx.tenantId, id, at],
    'communication_undo',
  );
  return rows.length === 1;
}

/** Lets what still waits leave at once; undefined when it has left or was taken back. */
export async function stopWaiting(
  tx: TenantTransaction,
  id: string,
  at: Date,
): Promise<{ readonly instanceId: string } | undefined> {
  const rows = await tx.query<{ instanceId: string }>(
    `update communication set send_after = $3 where tenant_id = $1 and id = $2 and state = 'waiting' and send_after > $3
     returning instance_id as "instanceId"`,
    [tx.tenantId, id, at],
    'communication_stop_waiting',
  );
  return rows[0];
}

/** From here on it is on its way: nobody can take it back. False when it was taken back. */
export async function beginSending(tx: TenantTransaction, id: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `update communication set state = case when state = 'waiting' then 'registered' else state end
      where tenant_id = $1 and id = $2 and state <> 'undone' returning id`,
    [tx.tenantId, id],
    'communication_begin',
  );
  return rows.length === 1;
}

/** Notes that it was sent, with its registration and file; the first time stays. */
export async function markSent(
  tx: TenantTransaction,
  id: string,
  sent: { readonly reference: string; readonly fileId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update communication set state = 'sent', sent_at = coalesce(sent_at, $3), file_id = $4,
       registration_id = (select id from registration where tenant_id = $1 and external_reference = $5)
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, sent.at, sent.fileId, sent.reference],
    'communication_sent',
  );
}

/** What shows that a communication reached its addressee: `area` is an authenticated opening, the others staff record. */
export interface DeliveryEvidence {
  readonly means: 'area' | 'pec' | 'post' | 'send' | 'hand';
  readonly reference: string | null;
  readonly recordedBy: string | null;
}

export interface Delivered {
  readonly instanceId: string;
  readonly kind: string;
}

/** The first delivery counts; undefined when it was delivered before, or never sent. */
export async function markDelivered(
  tx: TenantTransaction,
  id: string,
  at: Date,
  evidence: DeliveryEvidence,
): Promise<Delivered | undefined> {
  const rows = await tx.query<Delivered>(
    `update communication set delivered_at = $3, delivery_means = $4, delivery_reference = $5, delivery_recorded_by = $6
      where tenant_id = $1 and id = $2 and delivered_at is null and state = 'sent'
     returning instance_id as "instanceId", kind`,
    [tx.tenantId, id, at, evidence.means, evidence.reference, evidence.recordedBy],
    'communication_delivered',
  );
  return rows[0];
}

export function toCommunicationRecord(row: CommunicationRow): CommunicationRecord {
  const { id, key, kind, subject, body, state, sendAfter, sentAt, deliveredAt } = row;
  return {
    id,
    key,
    kind,
    subject,
    body,
    state,
    sendAfter: sendAfter.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
  };
}
