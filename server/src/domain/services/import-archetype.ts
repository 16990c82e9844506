import type { TenantTransaction } from '../../platform/tenant-transaction';
import {
  findArchetypes,
  findModules,
  insertArchetype,
  overwriteArchetype,
  replaceAllowedModules,
  replaceAllowedSections,
  replaceArchetypeSteps,
  replaceDefaultActivities,
} from '../catalogue';
import type { ArchetypePart } from './configuration-bundle';
import { exportArchetype } from './export-configuration';
import { type ImportItem, item, sameJson } from './import-item';

/** An archetype with its steps and its row of the matrix; one that differs is replaced only where that is asked for. */
export async function importArchetype(
  tx: TenantTransaction,
  archetype: ArchetypePart,
  replaces: boolean,
  apply: boolean,
): Promise<ImportItem> {
  const { key, name } = archetype;
  const here = (await findArchetypes(tx)).find((one) => one.key === key);
  const told = (change: ImportItem['change']) => item({ kind: 'archetype', key, title: name, change });
  if (here === undefined) {
    const id = apply ? await insertArchetype(tx, key, archetype) : undefined;
    if (id !== undefined) await writeArchetype(tx, id, archetype);
    return told('added');
  }
  const cells = [...archetype.cells].sort((one, other) => one.module.localeCompare(other.module));
  if (sameJson(await exportArchetype(tx, here), { ...archetype, cells })) return told('same');
  if (!replaces) return told('kept');
  if (apply) {
    await overwriteArchetype(tx, here.id, archetype);
    await writeArchetype(tx, here.id, archetype);
    await tx.em().refresh(here);
  }
  return told('changed');
}

async function writeArchetype(
  tx: TenantTransaction,
  id: string,
  { steps, cells }: ArchetypePart,
): Promise<void> {
  const ids = new Map((await findModules(tx)).map((module) => [module.key, module.id]));
  const idOf = (module: string): string => {
    const found = ids.get(module);
    if (found === undefined) throw new Error(`The file has no module "${module}"`);
    return found;
  };
  await replaceArchetypeSteps(
    tx,
    id,
    steps.map(({ module, phase, title }) => ({ moduleId: idOf(module), phase, title })),
  );
  await replaceAllowedModules(
    tx,
    id,
    cells.map(({ module }) => idOf(module)),
  );
  for (const { module, sections, activities } of cells) {
    await replaceAllowedSections(tx, id, idOf(module), sections);
    await replaceDefaultActivities(tx, id, idOf(module), activities);
  }
}
