import { uuidv7 } from 'uuidv7';
import { type ChainLink, chainStart, linkEvent, type Vault } from '../../../platform/crypto';
import type { FormPlaces } from '../../../ports/inside/form-places';
import type { TenantTransaction } from '../../../platform/tenant-transaction';

/**
 * Erases the personal data of an instance for ever: the key of its answers and history is destroyed, columns and letters
 * that name somebody are emptied, its files are let go. The chain of its history, which tells of the erasure, still
 * verifies and its workflow still replays. Who may ask for it, and with which authorisation, is decided before.
 * False when there is none or it was erased already.
 */
export async function eraseInstance(
  tx: TenantTransaction,
  id: string,
  { vault, places }: { readonly vault: Vault; readonly places: Pick<FormPlaces, 'erase'> },
  at: Date,
): Promise<boolean> {
  const [head] = await tx.query<{ sequence: number; hash: Buffer | null }>(
    `select last_sequence as sequence, last_hash as hash from instance
      where tenant_id = $1 and id = $2 and erased_at is null for update`,
    [tx.tenantId, id],
    'erase_head',
  );
  if (head === undefined) return false;
  const sequence = head.sequence + 1;
  const link = linkEvent({
    instanceId: id,
    sequence,
    type: 'erased',
    at: at.toISOString(),
    facts: { actor: 'system', transition: {} },
    payload: {},
    previousHash: head.hash ?? chainStart(id),
    sealer: await vault.forInstance(tx, id),
  });
  await insertEvent(tx, id, sequence, at, link);
  await tx.query(
    `update instance set answers = '{}', sealed_answers = null, provenance = '{}', derived = '{}', quote = null,
       applicant_name = '', applicant_folded = '', applicant_fiscal_code = '', representation_id = null,
       representative_name = null, representative_fiscal_code = null, erased_at = $3, updated_at = $3,
       last_sequence = $4, last_hash = $5
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, at, sequence, link.hash],
    'erase_instance',
  );
  await vault.destroyInstanceKey(tx, id, at);
  for (const [name, sql] of Object.entries(EMPTIED)) await tx.query(sql, [tx.tenantId, id], `erase_${name}`);
  await places.erase(tx, id, at);
  return true;
}

async function insertEvent(
  tx: TenantTransaction,
  id: string,
  sequence: number,
  at: Date,
  link: ChainLink,
): Promise<void> {
  await tx.query(
    `insert into instance_event (tenant_id, id, instance_id, sequence, type, at, envelope, payload, previous_hash, hash)
     values ($1, $2, $3, $4, 'erased', $5, $6, $7, $8, $9)`,
    [tx.tenantId, uuidv7(), id, sequence, at, link.envelope, link.payload, link.previousHash, link.hash],
    'erase_event',
  );
}

const EMPTIED: Readonly<Record<string, string>> = {
  given: 'delete from given_document where tenant_id = $1 and instance_id = $2',
  notes: 'delete from instance_note where tenant_id = $1 and instance_id = $2',
  messages: `update message set subject = '', body = '', author_name = '', files = '{}' where tenant_id = $1 and instance_id = $2`,
  communications: `update communication set subject = '', body = '', file_id = null where tenant_id = $1 and instance_id = $2`,
  documents: `update issued_document set file_id = null, facts = '{}' where tenant_id = $1 and instance_id = $2`,
  positions: `update debt_position set debtor_name = '', debtor_fiscal_code = '', receipt_file_id = null,
    settlement = case when settlement is null then null else '{}'::jsonb end
    where tenant_id = $1 and instance_id = $2`,
  accesses: 'update data_access set reason = null where tenant_id = $1 and instance_id = $2',
  files: `update file set wrapped_key = ''::bytea, name = '', instance_id = null, owner_id = null, expires_at = now(),
    status = 'refused' where tenant_id = $1 and instance_id = $2`,
};
