import type { Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** One step of an archetype's sequence; the same module may come twice. */
export interface ArchetypeStepInput {
  readonly moduleId: string;
  readonly phase: string;
  readonly title: Text | null;
}

export interface ArchetypeFacts {
  readonly name: Text;
  readonly description: Text;
  readonly workflow: string;
}

/** Adds an archetype; undefined where the key is taken. */
export async function insertArchetype(
  tx: TenantTransaction,
  key: string,
  { name, description, workflow }: ArchetypeFacts,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into archetype (tenant_id, id, key, name, description, workflow) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, key) do nothing returning id`,
    [tx.tenantId, uuidv7(), key, JSON.stringify(name), JSON.stringify(description), workflow],
  );
  return row?.id;
}

/** Replaces the facts when nobody else did since `expectedVersion`; the version now in force, or null where somebody did. */
export async function replaceArchetype(
  tx: TenantTransaction,
  id: string,
  { name, description, workflow }: ArchetypeFacts,
  expectedVersion: number,
): Promise<number | null> {
  const [row] = await tx.query<{ version: number }>(
    `update archetype set name = $3, description = $4, workflow = $5, version = version + 1
      where tenant_id = $1 and id = $2 and version = $6 returning version`,
    [tx.tenantId, id, JSON.stringify(name), JSON.stringify(description), workflow, expectedVersion],
  );
  return row?.version ?? null;
}

/** Marks the archetype as changed when nobody else did since `expectedVersion`; false where somebody did. */
export async function touchArchetype(
  tx: TenantTransaction,
  id: string,
  expectedVersion: number,
): Promise<boolean> {
  const rows = await tx.query<{ version: number }>(
    `update archetype set version = version + 1 where tenant_id = $1 and id = $2 and version = $3 returning version`,
    [tx.tenantId, id, expectedVersion],
  );
  return rows.length > 0;
}

export async function replaceArchetypeSteps(
  tx: TenantTransaction,
  archetypeId: string,
  steps: readonly ArchetypeStepInput[],
): Promise<void> {
  await tx.query('delete from archetype_step where tenant_id = $1 and archetype_id = $2', [
    tx.tenantId,
    archetypeId,
  ]);
  for (const [position, { moduleId, phase, title }] of steps.entries())
    await tx.query(
      `insert into archetype_step (tenant_id, id, archetype_id, module_id, position, phase, title)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.tenantId,
        uuidv7(),
        archetypeId,
        moduleId,
        position,
        phase,
        title === null ? null : JSON.stringify(title),
      ],
    );
}

/** Replaces the facts, whoever changed them last. */
export async function overwriteArchetype(
  tx: TenantTransaction,
  id: string,
  { name, description, workflow }: ArchetypeFacts,
): Promise<void> {
  await tx.query(
    `update archetype set name = $3, description = $4, workflow = $5, version = version + 1
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, JSON.stringify(name), JSON.stringify(description), workflow],
  );
}
