import type { IsoDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { foldText } from '../catalogue';

/** Whoever stands on the other side of a representation: a person, or a company by its name and code. */
export interface Party {
  readonly kind: 'person' | 'company';
  readonly fiscalCode: string;
  readonly givenName: string;
  /** Of a company, its name. */
  readonly familyName: string;
  readonly birthDate: IsoDate | null;
}

/**
 * The party of a fiscal code, added where nobody knew them. Undefined for a person whom the municipality knows by another
 * name: whoever wrote it made a mistake, and is not told the right one.
 */
export async function findOrAddParty(tx: TenantTransaction, party: Party): Promise<string | undefined> {
  await tx.query(
    `insert into citizen (tenant_id, id, kind, fiscal_code, given_name, family_name, birth_date)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, fiscal_code) do nothing`,
    [tx.tenantId, uuidv7(), party.kind, party.fiscalCode, party.givenName, party.familyName, party.birthDate],
    'party_insert',
  );
  const found = await findParty(tx, party);
  if (found === undefined) throw new Error('The party was neither found nor added');
  return found.isNamedSo ? found.id : undefined;
}

export interface KnownParty {
  readonly id: string;
  /** False where the municipality knows the code by another name. */
  readonly isNamedSo: boolean;
}

/** The party of a fiscal code, where the municipality knows it. */
export async function findParty(tx: TenantTransaction, party: Party): Promise<KnownParty | undefined> {
  const [row] = await tx.query<{ id: string; kind: string; givenName: string; familyName: string }>(
    `select id, kind, given_name as "givenName", family_name as "familyName" from citizen
      where tenant_id = $1 and fiscal_code = $2`,
    [tx.tenantId, party.fiscalCode],
    'party_by_code',
  );
  return row && { id: row.id, isNamedSo: isSameName(row, party) };
}

/** A company is known by its code alone: its name is written in too many ways. */
function isSameName(
  known: { readonly kind: string; readonly givenName: string; readonly familyName: string },
  party: Party,
): boolean {
  if (known.kind !== party.kind) return false;
  const folded = ({ givenName, familyName }: Pick<Party, 'givenName' | 'familyName'>) =>
    foldText(`${givenName} ${familyName}`);
  return party.kind === 'company' || folded(known) === folded(party);
}

/** Ties the uploaded document of a declaration to it, so that it does not expire; false for a file that is not this person's. */
export async function keepDocument(tx: TenantTransaction, fileId: string, ownerId: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `update file set purpose = 'representation', expires_at = null
      where tenant_id = $1 and id = $2 and owner_realm = 'citizen' and owner_id = $3 and instance_id is null
        and status not in ('infected', 'refused') returning id`,
    [tx.tenantId, fileId, ownerId],
    'representation_document',
  );
  return rows.length === 1;
}
