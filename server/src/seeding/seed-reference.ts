import type { Performer, SectionDefinition, Text } from '@istanze/shared';
import {
  findArchetypes,
  findModules,
  findSections,
  insertArchetype,
  insertModule,
  insertSectionVersion,
  replaceAllowedModules,
  replaceAllowedSections,
  replaceArchetypeSteps,
  replaceDefaultActivities,
} from '../domain/catalogue';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { SeedFiles } from './seed-files';
import type { MunicipalityRow } from './seed-types';

interface ReferenceModule {
  readonly key: string;
  readonly kind: string;
  readonly name: Text;
}

interface ReferenceSection {
  readonly key: string;
  readonly definition: SectionDefinition;
}

interface ReferenceArchetype {
  readonly key: string;
  readonly name: Text;
  readonly description: Text;
  readonly workflow: string;
  readonly steps: readonly { readonly kind: string; readonly phase: string; readonly title?: Text }[];
  readonly sections: readonly { readonly module: string; readonly section: string; readonly step?: number }[];
  readonly activities: readonly {
    readonly module: string;
    readonly type: string;
    readonly performer: Performer;
  }[];
}

const NOTHING: Text = { it: '' };

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

/** Modules, library sections and archetypes of the official model; what the tenant changed stays. */
export async function seedArchetypes(tx: TenantTransaction, files: SeedFiles): Promise<void> {
  for (const { key, kind, name } of await files.read<readonly ReferenceModule[]>('reference', 'modules.json'))
    await insertModule(tx, { key, kind }, { name, description: NOTHING });
  const first = (await findSections(tx)).length === 0;
  for (const section of await files.read<readonly ReferenceSection[]>('reference', 'sections.json'))
    await insertSectionVersion(tx, { ...section, note: '', expectedVersion: 0, staffId: null });
  const moduleIds = new Map((await findModules(tx)).map(({ key, id }) => [key, id]));
  for (const archetype of await files.read<readonly ReferenceArchetype[]>('reference', 'archetypes.json'))
    await seedArchetype(tx, archetype, { moduleIds, first });
}

interface Installation {
  readonly moduleIds: ReadonlyMap<string, string>;
  /** The municipality has no library yet: archetypes that are there already get their part of the matrix. */
  readonly first: boolean;
}

async function seedArchetype(
  tx: TenantTransaction,
  archetype: ReferenceArchetype,
  { moduleIds, first }: Installation,
): Promise<void> {
  const { key, name, description, workflow } = archetype;
  const added = await insertArchetype(tx, key, { name, description, workflow });
  const id = added ?? (first ? (await findArchetypes(tx)).find((one) => one.key === key)?.id : undefined);
  if (id === undefined) return;
  const moduleId = (module: string): string => {
    const found = moduleIds.get(module);
    if (found === undefined) throw new Error(`There is no module "${module}"`);
    return found;
  };
  if (added !== undefined) {
    const steps = archetype.steps.map(({ kind, phase, title }) => ({
      moduleId: moduleId(kind),
      phase,
      title: title ?? null,
    }));
    await replaceArchetypeSteps(tx, id, steps);
    await replaceAllowedModules(tx, id, [...new Set(steps.map((step) => step.moduleId))]);
  }
  await seedMatrix(tx, id, archetype, moduleId);
}

async function seedMatrix(
  tx: TenantTransaction,
  archetypeId: string,
  { sections, activities }: ReferenceArchetype,
  moduleId: (key: string) => string,
): Promise<void> {
  for (const module of new Set(sections.map((section) => section.module))) {
    const allowed = sections.filter((section) => section.module === module);
    const rows = allowed.map(({ section, step }) => ({ key: section, step: step ?? null }));
    await replaceAllowedSections(tx, archetypeId, moduleId(module), rows);
  }
  for (const module of new Set(activities.map((activity) => activity.module))) {
    const defaults = activities.filter((activity) => activity.module === module);
    await replaceDefaultActivities(tx, archetypeId, moduleId(module), defaults);
  }
}
