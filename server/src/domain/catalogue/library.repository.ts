import type { JsonObject, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface ModuleRow {
  readonly id: string;
  readonly kind: string;
  readonly name: Text;
}

export async function findModules(tx: TenantTransaction): Promise<readonly ModuleRow[]> {
  return tx.query<ModuleRow>(
    `select id, kind, name from module where tenant_id = $1 order by kind`,
    [tx.tenantId],
    'modules',
  );
}

export interface SectionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly definition: JsonObject;
}

/** The last version of every library section, by key. */
export async function findSections(tx: TenantTransaction): Promise<readonly SectionRow[]> {
  return tx.query<SectionRow>(
    `select distinct on (key) id, key, version, definition from section where tenant_id = $1 order by key, version desc`,
    [tx.tenantId],
    'sections',
  );
}
