import type { OriginOf } from './document-dependencies';

/** The origin under which letters point to the portal: that of the municipality's first host. */
export function createOriginOf(publicOrigin: (host: string) => string): OriginOf {
  return async (tx) => {
    const [row] = await tx.query<{ host: string }>(
      'select host from tenant_host where tenant_id = $1 order by id limit 1',
      [tx.tenantId],
      'tenant_first_host',
    );
    if (row === undefined) throw new Error('The municipality has no host');
    return publicOrigin(row.host);
  };
}
