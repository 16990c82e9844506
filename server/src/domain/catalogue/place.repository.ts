import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { MunicipalityOutput, StreetOutput } from './catalogue.types';

const MOST = 20;

/** Streets of the municipality with every word of the query somewhere in their name, those that begin with it first. */
export async function searchStreets(tx: TenantTransaction, folded: string): Promise<readonly StreetOutput[]> {
  return tx.query<StreetOutput>(
    `select id, name from street
      where tenant_id = $1 and folded like all (select '%' || word || '%' from unnest(string_to_array($2, ' ')) word)
      order by folded not like $2 || '%', name limit ${MOST}`,
    [tx.tenantId, escapeLike(folded)],
    'street_search',
  );
}

/** Municipalities of Italy whose name begins with the query, the exact one first. */
export async function searchMunicipalities(
  tx: TenantTransaction,
  folded: string,
): Promise<readonly MunicipalityOutput[]> {
  return tx.query<MunicipalityOutput>(
    `select code, name, province from municipality
      where fold(name) like $1 || '%'
      order by fold(name) <> $1, name limit ${MOST}`,
    [escapeLike(folded)],
    'municipality_search',
  );
}

function escapeLike(value: string): string {
  return value.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}
