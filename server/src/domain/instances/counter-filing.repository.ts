import type { Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export const FILING_CHANNELS = ['counter', 'pec', 'paper', 'phone'] as const;
export type FilingChannel = (typeof FILING_CHANNELS)[number];

/** How the person was known (DPR 445/2000 artt. 35 and 38; CAD art. 65). */
export const IDENTITY_EVIDENCES = [
  'identity-document',
  'known-personally',
  'digital-signature',
  'document-copy',
  'pec-domicile',
] as const;
export type IdentityEvidence = (typeof IDENTITY_EVIDENCES)[number];

export interface CounterFiling {
  readonly staffId: string;
  readonly staffName: string;
  readonly officeId: string;
  readonly channel: FilingChannel;
  readonly evidence: IdentityEvidence;
  /** Kind and number of the document, the sender's address, the signature: kept sealed. */
  readonly reference: string;
  readonly at: Date;
}

export interface CounterPerson {
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
}

/** The person of a fiscal code, added where nobody knew them; what they proved themselves is not written over. */
export async function findOrAddPerson(tx: TenantTransaction, person: CounterPerson): Promise<string> {
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, email) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, fiscal_code) do update set email = coalesce(citizen.email, excluded.email)`,
    [tx.tenantId, uuidv7(), person.fiscalCode, person.givenName, person.familyName, person.email],
    'counter_person',
  );
  const [row] = await tx.query<{ id: string }>(
    'select id from citizen where tenant_id = $1 and fiscal_code = $2',
    [tx.tenantId, person.fiscalCode],
    'counter_person_id',
  );
  if (row === undefined) throw new Error('The person was neither found nor added');
  return row.id;
}

/** Marks a draft as compiled by staff, once: repeated it changes nothing. */
export async function recordFiling(
  tx: TenantTransaction,
  vault: Vault,
  code: string,
  filing: CounterFiling,
): Promise<void> {
  const [row] = await tx.query<{ id: string }>(
    `update instance set channel = $3 where tenant_id = $1 and code = $2 and category = 'draft' returning id`,
    [tx.tenantId, code, filing.channel],
    'counter_channel',
  );
  if (row === undefined) return;
  const sealer = await vault.forInstance(tx, row.id);
  await tx.query(
    `insert into counter_filing (tenant_id, id, staff_id, staff_name, office_id, evidence, reference, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, id) do nothing`,
    [
      tx.tenantId,
      row.id,
      filing.staffId,
      filing.staffName,
      filing.officeId,
      filing.evidence,
      sealer.seal(filing.reference, `counter_filing:${row.id}:reference`),
      filing.at,
    ],
    'counter_filing_insert',
  );
}

export interface FiledBy {
  readonly staffId: string;
  readonly staffName: string;
  readonly evidence: string;
}

/** Who of the staff compiled it for the applicant; undefined for what the applicant compiled. */
export async function findFiledBy(tx: TenantTransaction, instanceId: string): Promise<FiledBy | undefined> {
  const [row] = await tx.query<FiledBy>(
    `select staff_id as "staffId", staff_name as "staffName", evidence from counter_filing
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, instanceId],
    'counter_filed_by',
  );
  return row;
}

export interface CounterDraftRow {
  readonly code: string;
  readonly serviceTitle: Text;
  readonly applicantName: string;
  readonly channel: string;
  readonly updatedAt: Date;
  readonly expiresAt: Date | null;
}

/** Drafts that a member of staff compiles, the last one written first; at most fifty. */
export async function findCounterDrafts(
  tx: TenantTransaction,
  staffId: string,
  at: Date,
): Promise<readonly CounterDraftRow[]> {
  return tx.query<CounterDraftRow>(
    `select i.code, s.title as "serviceTitle", i.applicant_name as "applicantName", i.channel,
        i.updated_at as "updatedAt", i.expires_at as "expiresAt"
       from counter_filing f
       join instance i on i.tenant_id = f.tenant_id and i.id = f.id
       join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
      where f.tenant_id = $1 and f.staff_id = $2 and i.category = 'draft' and (i.expires_at is null or i.expires_at > $3)
      order by i.updated_at desc limit 50`,
    [tx.tenantId, staffId, at],
    'counter_drafts',
  );
}
