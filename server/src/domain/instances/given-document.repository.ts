import { type Answers, type CompiledForm, documentKind, isReusedDocument, valuesOf } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { fileIds } from './settle-files';
import type { KeptMark } from './kept-data';

/** A document that a person gave with a request and may use again. */
export interface GivenDocumentRow {
  readonly id: string;
  readonly kind: string;
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
  readonly sha256: string;
  readonly status: 'clean' | 'unscanned';
  readonly serviceTitle: Readonly<Record<string, string>>;
  readonly instanceCode: string;
  readonly givenAt: Date;
}

interface Sent {
  readonly citizenId: string;
  readonly instanceId: string;
  readonly form: CompiledForm;
  readonly answers: Answers;
  readonly mark: KeptMark;
}

/** Offers the documents of a sent request again, where their fields say that they may be. */
export async function offerDocuments(tx: TenantTransaction, sent: Sent): Promise<void> {
  const fields = sent.form.fields.filter(({ definition }) => isReusedDocument(definition));
  for (const field of fields) {
    const ids = valuesOf(field, sent.answers).flatMap(({ value }) => fileIds(value));
    for (const fileId of ids)
      await tx.query(
        `insert into given_document
           (tenant_id, id, citizen_id, kind, file_id, instance_id, service_title, sha256, given_at)
         select $1, $2, $3, $4, f.id, $6, $7, f.sha256, $8 from file f where f.tenant_id = $1 and f.id = $5
         on conflict (tenant_id, citizen_id, kind, sha256) do update
           set file_id = excluded.file_id, instance_id = excluded.instance_id,
               service_title = excluded.service_title, given_at = excluded.given_at`,
        [
          tx.tenantId,
          uuidv7(),
          sent.citizenId,
          documentKind(field.definition.source) ?? '',
          fileId,
          sent.instanceId,
          JSON.stringify(sent.mark.service),
          sent.mark.at,
        ],
        'given_document_offer',
      );
  }
}

const COLUMNS = `g.id, g.kind, f.id as "fileId", f.name, f.size::int as size, f.mime, f.sha256, f.status,
  g.service_title as "serviceTitle", i.code as "instanceCode", g.given_at as "givenAt"`;

/** Those that may be used now, the latest first: whole, checked, of a person who lets their data be used again. */
export function findGivenDocuments(
  tx: TenantTransaction,
  citizenId: string,
  at: Date,
): Promise<readonly GivenDocumentRow[]> {
  return tx.query<GivenDocumentRow>(
    `select ${COLUMNS} from given_document g
       join citizen c on c.tenant_id = g.tenant_id and c.id = g.citizen_id and c.reuse_data
       join file f on f.tenant_id = g.tenant_id and f.id = g.file_id
       join instance i on i.tenant_id = g.tenant_id and i.id = g.instance_id and i.erased_at is null
      where g.tenant_id = $1 and g.citizen_id = $2 and f.status in ('clean', 'unscanned')
        and (f.expires_at is null or f.expires_at > $3)
      order by g.given_at desc, g.id desc
      limit 100`,
    [tx.tenantId, citizenId, at],
    'given_documents',
  );
}

/** The same for one of them, held until the transaction ends: who erases or takes it away waits. */
export async function holdGivenDocument(
  tx: TenantTransaction,
  { citizenId, id, at }: { readonly citizenId: string; readonly id: string; readonly at: Date },
): Promise<GivenDocumentRow | undefined> {
  const [row] = await tx.query<GivenDocumentRow>(
    `select ${COLUMNS} from given_document g
       join citizen c on c.tenant_id = g.tenant_id and c.id = g.citizen_id and c.reuse_data
       join file f on f.tenant_id = g.tenant_id and f.id = g.file_id
       join instance i on i.tenant_id = g.tenant_id and i.id = g.instance_id and i.erased_at is null
      where g.tenant_id = $1 and g.citizen_id = $2 and g.id = $3 and f.status in ('clean', 'unscanned')
        and (f.expires_at is null or f.expires_at > $4)
        for share of g, f`,
    [tx.tenantId, citizenId, id, at],
    'given_document_hold',
  );
  return row;
}

/** Not offered any more; the request that it was sent with keeps it. */
export async function forgetGivenDocument(
  tx: TenantTransaction,
  citizenId: string,
  id: string,
): Promise<void> {
  await tx.query(
    'delete from given_document where tenant_id = $1 and citizen_id = $2 and id = $3',
    [tx.tenantId, citizenId, id],
    'given_document_forget',
  );
}
