import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { RegisterCode, RegistrationRequest } from '../../../ports/outside/protocol-register';

export interface EntryRow {
  readonly year: number;
  readonly number: number;
  readonly registeredAt: Date;
  readonly sha256: string;
}

export interface ReadEntryRow extends EntryRow {
  readonly subject: string;
  readonly externalReference: string;
  readonly reason: string | null;
  readonly author: string | null;
  readonly cancelledAt: Date | null;
}

export interface NewEntry extends Omit<RegistrationRequest, 'parties'> {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly registeredAt: string;
  readonly name: string;
  readonly fiscalCode: string | null;
}

export async function insertEntry(tx: TenantTransaction, entry: NewEntry): Promise<void> {
  await tx.query(
    `insert into register_entry (tenant_id, id, direction, year, number, registered_at, subject, counterpart_name,
       counterpart_fiscal_code, office, document_name, document_sha256, attachments, external_reference, file)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      tx.tenantId,
      entry.id,
      entry.direction,
      entry.year,
      entry.number,
      entry.registeredAt,
      entry.subject,
      entry.name,
      entry.fiscalCode,
      entry.office,
      entry.document.name,
      entry.document.sha256,
      JSON.stringify(entry.attachments.map(({ name, sha256 }) => ({ name, sha256 }))),
      entry.externalReference,
      entry.file,
    ],
    'register_entry_insert',
  );
}

export async function findEntry(tx: TenantTransaction, reference: string): Promise<EntryRow | undefined> {
  const [row] = await tx.query<EntryRow>(
    `select year, number, registered_at as "registeredAt", document_sha256 as sha256
       from register_entry where tenant_id = $1 and external_reference = $2`,
    [tx.tenantId, reference],
    'register_entry_by_reference',
  );
  return row;
}

export async function findEntryByNumber(
  tx: TenantTransaction,
  year: number,
  number: number,
): Promise<ReadEntryRow | undefined> {
  const [row] = await tx.query<ReadEntryRow>(
    `select e.year, e.number, e.registered_at as "registeredAt", e.document_sha256 as sha256, e.subject,
            e.external_reference as "externalReference", c.reason, c.author, c.at as "cancelledAt"
       from register_entry e
       left join register_cancellation c on c.tenant_id = e.tenant_id and c.year = e.year and c.number = e.number
      where e.tenant_id = $1 and e.year = $2 and e.number = $3`,
    [tx.tenantId, year, number],
    'register_entry_by_number',
  );
  return row;
}

/** False when there is no such entry. */
export async function cancelEntry(
  tx: TenantTransaction,
  { year, number }: Pick<EntryRow, 'year' | 'number'>,
  { reason, author, at }: { readonly reason: string; readonly author: string; readonly at: Date },
): Promise<boolean> {
  const found = await tx.query(
    `with entry as (select year, number from register_entry where tenant_id = $1 and year = $3 and number = $4),
          noted as (insert into register_cancellation (tenant_id, id, year, number, reason, author, at)
            select $1, $2, year, number, $5, $6, $7 from entry on conflict (tenant_id, year, number) do nothing)
     select 1 from entry`,
    [tx.tenantId, uuidv7(), year, number, reason, author, at],
    'register_entry_cancel',
  );
  return found.length === 1;
}

/** Offices by their names: the product's own register needs no codes. */
export async function findOfficeNames(tx: TenantTransaction): Promise<readonly RegisterCode[]> {
  return tx.query<RegisterCode>('select name as code, name from office where tenant_id = $1 order by name', [
    tx.tenantId,
  ]);
}
