import type { AsDispatcher } from '../platform/tenant-transaction';

/** The municipality with a key; throws where there is none. */
export async function findTenant(asDispatcher: AsDispatcher, key: string): Promise<string> {
  const [row] = await asDispatcher((tx) =>
    tx.query<{ id: string | null }>('select tenant_by_key($1) as id', [key]),
  );
  if (row === undefined || row.id === null) throw new Error(`There is no municipality "${key}"`);
  return row.id;
}
