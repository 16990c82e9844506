import type { Performer } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A library section that forms of a pair may use; `step` says in which page of the module a new form has it. */
export interface AllowedSection {
  readonly key: string;
  readonly step: number | null;
}

export interface DefaultActivity {
  readonly type: string;
  readonly performer: Performer;
}

/** What one archetype allows in one module. */
export interface MatrixCell {
  readonly archetypeId: string;
  readonly moduleId: string;
  readonly sections: readonly AllowedSection[];
  readonly activities: readonly DefaultActivity[];
}

/** Every pair that is allowed; a pair without a row is not. */
export async function findMatrix(
  tx: TenantTransaction,
  archetypeId?: string,
): Promise<readonly MatrixCell[]> {
  return tx.query<MatrixCell>(
    `select c.archetype_id as "archetypeId", c.module_id as "moduleId",
        coalesce((select json_agg(json_build_object('key', s.section_key, 'step', s.step) order by s.position)
           from archetype_module_section s where (s.tenant_id, s.archetype_id, s.module_id) = (c.tenant_id, c.archetype_id, c.module_id)), '[]') as sections,
        coalesce((select json_agg(json_build_object('type', a.type, 'performer', a.performer) order by a.position)
           from archetype_module_activity a where (a.tenant_id, a.archetype_id, a.module_id) = (c.tenant_id, c.archetype_id, c.module_id)), '[]') as activities
       from archetype_module c
      where c.tenant_id = $1 and ($2::uuid is null or c.archetype_id = $2)`,
    [tx.tenantId, archetypeId ?? null],
    'matrix',
  );
}

/** Allows these modules too; what is allowed already stays as it is. */
export async function addAllowedModules(
  tx: TenantTransaction,
  archetypeId: string,
  moduleIds: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into archetype_module (tenant_id, archetype_id, module_id)
     select distinct $1::uuid, $2::uuid, id from unnest($3::uuid[]) id on conflict do nothing`,
    [tx.tenantId, archetypeId, moduleIds],
  );
}

/** Allows exactly these modules; what was set for those that stay is kept. */
export async function replaceAllowedModules(
  tx: TenantTransaction,
  archetypeId: string,
  moduleIds: readonly string[],
): Promise<void> {
  for (const table of ['archetype_module_section', 'archetype_module_activity', 'archetype_module'])
    await tx.query(
      `delete from ${table} where tenant_id = $1 and archetype_id = $2 and not module_id = any ($3)`,
      [tx.tenantId, archetypeId, moduleIds],
    );
  await addAllowedModules(tx, archetypeId, moduleIds);
}

export async function replaceAllowedSections(
  tx: TenantTransaction,
  archetypeId: string,
  moduleId: string,
  sections: readonly AllowedSection[],
): Promise<void> {
  const pair = [tx.tenantId, archetypeId, moduleId];
  await tx.query(
    `delete from archetype_module_section where (tenant_id, archetype_id, module_id) = ($1, $2, $3)`,
    pair,
  );
  for (const [position, { key, step }] of sections.entries())
    await tx.query(
      `insert into archetype_module_section (tenant_id, archetype_id, module_id, section_key, position, step)
       values ($1, $2, $3, $4, $5, $6)`,
      [...pair, key, position, step],
    );
}

export async function replaceDefaultActivities(
  tx: TenantTransaction,
  archetypeId: string,
  moduleId: string,
  activities: readonly DefaultActivity[],
): Promise<void> {
  const pair = [tx.tenantId, archetypeId, moduleId];
  await tx.query(
    `delete from archetype_module_activity where (tenant_id, archetype_id, module_id) = ($1, $2, $3)`,
    pair,
  );
  for (const [position, { type, performer }] of activities.entries())
    await tx.query(
      `insert into archetype_module_activity (tenant_id, archetype_id, module_id, position, type, performer)
       values ($1, $2, $3, $4, $5, $6)`,
      [...pair, position, type, JSON.stringify(performer)],
    );
}
