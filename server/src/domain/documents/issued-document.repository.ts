import type { JsonObject, Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { DocumentRecord } from '../../ports/inside/documents';

/** A document as it is read: file data are null until it has been set and stored. */
export interface IssuedDocumentRow {
  readonly id: string;
  readonly instanceId: string;
  readonly key: string;
  readonly title: Text;
  readonly number: string | null;
  readonly state: DocumentRecord['state'];
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly mime: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly verificationCode: string;
  readonly facts: JsonObject;
  readonly issuedAt: Date;
  readonly instanceCode: string;
  readonly serviceTitle: Text;
  /** Name in the certificate with which it was signed; null for what was not. */
  readonly signedBy: string | null;
}

const SELECT = `select d.id, d.instance_id as "instanceId", d.key, d.title, d.number, d.state, d.file_id as "fileId",
    f.name as "fileName", f.sha256, f.size, f.mime, d.valid_from as "validFrom", d.valid_to as "validTo",
    d.verification_code as "verificationCode", d.facts, d.issued_at as "issuedAt", i.code as "instanceCode",
    s.title as "serviceTitle", d.signature ->> 'signer' as "signedBy"
  from issued_document d
  join instance i on i.tenant_id = d.tenant_id and i.id = d.instance_id
  join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
  left join file f on f.tenant_id = d.tenant_id and f.id = d.file_id`;

export interface NewDocument {
  readonly instanceId: string;
  readonly citizenId: string;
  readonly key: string;
  /** The title may name the number it gets. */
  readonly title: (number: string | null) => Text;
  readonly series: string | null;
  readonly year: number;
  readonly state: DocumentRecord['state'];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly verificationCode: string;
  readonly at: Date;
}

/** Writes a document down without its file, with the next number of its series; finds the one of that key when there is one. */
export async function prepareDocument(
  tx: TenantTransaction,
  document: NewDocument,
): Promise<IssuedDocumentRow> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`${tx.tenantId}:${document.key}`]);
  const known = await findDocumentByKey(tx, document.key);
  if (known !== undefined) return known;
  const number = document.series === null ? null : await nextNumber(tx, document.series, document.year);
  await tx.query(
    `insert into issued_document (tenant_id, id, instance_id, citizen_id, key, title, number, state, valid_from, valid_to,
       verification_code, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.tenantId,
      uuidv7(),
      document.instanceId,
      document.citizenId,
      document.key,
      JSON.stringify(document.title(number)),
      number,
      document.state,
      document.validFrom,
      document.validTo,
      document.verificationCode,
      document.at,
    ],
    'document_insert',
  );
  const made = await findDocumentByKey(tx, document.key);
  if (made === undefined) throw new Error(`Document ${document.key} was not written`);
  return made;
}

async function nextNumber(tx: TenantTransaction, series: string, year: number): Promise<string> {
  const [row] = await tx.query<{ number: number }>('select next_number($1, $2) as number', [
    `document:${series}`,
    year,
  ]);
  if (row === undefined) throw new Error(`Series ${series} gave no number`);
  return `${row.number}/${year}`;
}

export async function findDocumentByKey(
  tx: TenantTransaction,
  key: string,
): Promise<IssuedDocumentRow | undefined> {
  const rows = await tx.query<IssuedDocumentRow>(
    `${SELECT} where d.tenant_id = $1 and d.key = $2`,
    [tx.tenantId, key],
    'document_by_key',
  );
  return rows[0];
}

/** Documents of an instance that have their file, oldest first. */
export async function findInstanceDocuments(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly IssuedDocumentRow[]> {
  return tx.query<IssuedDocumentRow>(
    `${SELECT} where d.tenant_id = $1 and d.instance_id = $2 and d.file_id is not null order by d.issued_at, d.id`,
    [tx.tenantId, instanceId],
    'document_by_instance',
  );
}

/** Documents of a person that have their file, newest first. */
export async function findCitizenDocuments(
  tx: TenantTransaction,
  citizenId: string,
): Promise<readonly IssuedDocumentRow[]> {
  return tx.query<IssuedDocumentRow>(
    `${SELECT} where d.tenant_id = $1 and (d.citizen_id = $2 or d.instance_id = any (array (select acted_instances($2))))
       and d.file_id is not null
     order by d.issued_at desc, d.id desc limit 500`,
    [tx.tenantId, citizenId],
    'document_by_citizen',
  );
}

export async function findByVerificationCode(
  tx: TenantTransaction,
  code: string,
): Promise<(IssuedDocumentRow & { readonly tenantName: string }) | undefined> {
  const rows = await tx.query<IssuedDocumentRow & { readonly tenantName: string }>(
    `select x.*, t.name as "tenantName" from (${SELECT} where d.tenant_id = $1 and d.verification_code = $2
       and d.file_id is not null) x join tenant t on t.id = $1`,
    [tx.tenantId, code],
    'document_by_code',
  );
  return rows[0];
}

/** Gives a prepared document its file; the first file stays. */
export async function attachFile(tx: TenantTransaction, id: string, fileId: string): Promise<void> {
  await tx.query(
    'update issued_document set file_id = $3 where tenant_id = $1 and id = $2 and file_id is null',
    [tx.tenantId, id, fileId],
    'document_attach',
  );
}

/** Changes the state; facts are added to those known. */
export async function setDocumentState(
  tx: TenantTransaction,
  id: string,
  state: DocumentRecord['state'],
  facts: JsonObject,
): Promise<void> {
  await tx.query(
    'update issued_document set state = $3, facts = facts || $4::jsonb where tenant_id = $1 and id = $2',
    [tx.tenantId, id, state, JSON.stringify(facts)],
    'document_state',
  );
}

/** The document as activities see it; only once it has its file. */
export function toDocumentRecord(row: IssuedDocumentRow): DocumentRecord {
  const { id, key, number, state, fileId, fileName, sha256, validFrom, validTo, facts } = row;
  if (fileId === null || fileName === null || sha256 === null)
    throw new Error(`Document ${key} has no file yet`);
  return { id, key, number, state, fileId, fileName, sha256, validFrom, validTo, facts };
}
