import { uuidv7 } from 'uuidv7';
import type { Sealer } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface NoteRow {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly at: Date;
}

/** What colleagues wrote about an instance, oldest first. */
export async function findNotes(
  tx: TenantTransaction,
  sealer: Sealer,
  instanceId: string,
): Promise<readonly NoteRow[]> {
  const rows = await tx.query<Omit<NoteRow, 'body'> & { readonly body: Buffer }>(
    `select id, author_name as author, body, at from instance_note
      where tenant_id = $1 and instance_id = $2 order by at, id limit 200`,
    [tx.tenantId, instanceId],
    'notes',
  );
  return rows.map((row) => ({ ...row, body: sealer.openText(row.body, contextOf(row.id)) }));
}

export interface NewNote {
  readonly key: string;
  readonly instanceId: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly body: string;
  readonly at: Date;
}

/** The same key writes it once. */
export async function addNote(tx: TenantTransaction, sealer: Sealer, note: NewNote): Promise<void> {
  const id = uuidv7();
  await tx.query(
    `insert into instance_note (tenant_id, id, instance_id, author_id, author_name, body, key, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, key) do nothing`,
    [
      tx.tenantId,
      id,
      note.instanceId,
      note.authorId,
      note.authorName,
      sealer.seal(note.body, contextOf(id)),
      note.key,
      note.at,
    ],
    'note_add',
  );
}

function contextOf(id: string): string {
  return `instance_note:${id}:body`;
}
