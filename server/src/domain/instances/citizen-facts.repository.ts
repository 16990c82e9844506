import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { KnownPerson } from './prefill-sources';

export interface CitizenFacts extends KnownPerson {
  readonly id: string;
  readonly keptData: Buffer | null;
  readonly reuseData: boolean;
}

/** What a request takes from the person's own row, the place of birth by its name. */
export async function findCitizenFacts(tx: TenantTransaction, id: string): Promise<CitizenFacts | undefined> {
  const rows = await tx.query<CitizenFacts>(
    `select c.id, c.given_name as "givenName", c.family_name as "familyName", case when c.kind = 'guest' then '' else c.fiscal_code end as "fiscalCode",
        c.birth_date as "birthDate", coalesce(m.name, c.birth_place) as "birthPlace", c.gender, c.email, c.mobile,
        c.kept_data as "keptData", c.reuse_data as "reuseData"
       from citizen c left join municipality m on m.belfiore_code = c.birth_place
      where c.tenant_id = $1 and c.id = $2`,
    [tx.tenantId, id],
    'citizen_facts',
  );
  return rows[0];
}

/** The street of that name in the municipality's own list, for an address whose municipality is this one. */
export async function findOwnStreet(
  tx: TenantTransaction,
  address: { readonly municipalityCode: string; readonly folded: string },
): Promise<{ readonly inTenant: boolean; readonly streetId: string | null }> {
  const [row] = await tx.query<{ inTenant: boolean; streetId: string | null }>(
    `select t.istat_code = $2 as "inTenant",
        (select s.id from street s where s.tenant_id = $1 and s.folded = $3 and t.istat_code = $2) as "streetId"
       from tenant t where t.id = $1`,
    [tx.tenantId, address.municipalityCode, address.folded],
    'own_street',
  );
  return row ?? { inTenant: false, streetId: null };
}
