import type { JsonObject, Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { SeedFiles } from './seed-files';
import type { MunicipalityRow } from './seed-types';

interface ReferenceArchetype {
  readonly key: string;
  readonly name: Text;
  readonly steps: readonly { readonly kind: string; readonly phase: string }[];
}

/** Municipalities of Italy; rows that are there already are brought up to date. */
export async function seedMunicipalities(
  tx: TenantTransaction,
  rows: readonly MunicipalityRow[],
): Promise<void> {
  await tx.query(
    `insert into municipality (code, name, province, belfiore_code)
     select code, name, province, belfiore from json_to_recordset($1::json) as row (code text, name text, province text, belfiore text)
     on conflict (code) do update set name = excluded.name, province = excluded.province, belfiore_code = excluded.belfiore_code`,
    [JSON.stringify(rows.map(([code, name, province, belfiore]) => ({ code, name, province, belfiore })))],
  );
}

/** Modules and archetypes of the official model; what the tenant renamed keeps its name. */
export async function seedArchetypes(tx: TenantTransaction, files: SeedFiles): Promise<void> {
  const modules = await files.read<readonly { readonly kind: string; readonly name: Text }[]>(
    'reference',
    'modules.json',
  );
  for (const { kind, name } of modules) {
    await tx.query(
      `insert into module (tenant_id, id, kind, name) values ($1, $2, $3, $4) on conflict (tenant_id, kind) do nothing`,
      [tx.tenantId, uuidv7(), kind, JSON.stringify(name)],
    );
  }
  const archetypes = await files.read<readonly ReferenceArchetype[]>('reference', 'archetypes.json');
  for (const archetype of archetypes) await seedArchetype(tx, archetype);
}

async function seedArchetype(tx: TenantTransaction, { key, name, steps }: ReferenceArchetype): Promise<void> {
  const id = uuidv7();
  const added = await tx.query<JsonObject>(
    `insert into archetype (tenant_id, id, key, name) values ($1, $2, $3, $4) on conflict (tenant_id, key) do nothing returning id`,
    [tx.tenantId, id, key, JSON.stringify(name)],
  );
  if (added.length === 0) return;
  for (const [position, step] of steps.entries()) {
    await tx.query(
      `insert into archetype_step (tenant_id, id, archetype_id, module_id, position, phase)
       select $1, $2, $3, id, $4, $5 from module where tenant_id = $1 and kind = $6`,
      [tx.tenantId, uuidv7(), id, position, step.phase, step.kind],
    );
  }
}
