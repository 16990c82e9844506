import { equalJson, type Issue, type Json, type Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import {
  findArchetypes,
  findModules,
  findSectionVersions,
  getServiceById,
  insertArchetype,
  insertModule,
  insertSectionAt,
  overwriteArchetype,
  overwriteModule,
  replaceAllowedModules,
  replaceAllowedSections,
  replaceArchetypeSteps,
  replaceDefaultActivities,
} from '../catalogue';
import { replaceServiceTests } from '../releases';
import type { ServiceBundle } from './bundle';
import { completeBundle } from './complete-bundle';
import type { ArchetypePart, ConfigurationBundle, ModulePart } from './configuration-bundle';
import { NO_CONFIGURATION, NO_WORKFLOW, NOTHING_TO_FILL } from './empty-parts';
import { exportArchetype, exportOne } from './export-configuration';
import { installBundle } from './install-bundle';
import { mapPins } from './pinned-sections';
import type { ReferenceFiles } from './reference-files';
import { findServiceId, overwriteDefinition, overwriteService } from './service.repository';

/** What an import would do, or did, with one part. */
export interface ImportItem {
  readonly kind: 'module' | 'section' | 'archetype' | 'service';
  readonly key: string;
  readonly title: Text;
  readonly change: 'added' | 'changed' | 'same' | 'kept';
  /** Of a service that changes: which of its parts. */
  readonly parts: readonly string[];
  /** Of a service that changes: its form before and after. */
  readonly formBefore: Json;
  readonly formAfter: Json;
}

export interface ImportOptions {
  readonly officeName?: string | undefined;
  /** False only tells what would be done. */
  readonly apply: boolean;
}

/** The archetypes that services of the file need and nobody has: nothing can be imported before they are there. */
export async function findImportObstacles(
  tx: TenantTransaction,
  { archetypes, services }: ConfigurationBundle,
): Promise<readonly Issue[]> {
  const known = new Set([...(await findArchetypes(tx)), ...archetypes].map(({ key }) => key));
  return services.flatMap(({ service }, at) =>
    known.has(service.archetype)
      ? []
      : [
          {
            code: 'bundle-archetype',
            path: `services.${at}.service.archetype`,
            params: { archetype: service.archetype },
          },
        ],
  );
}

/**
 * Brings a configuration into the municipality: what is missing is added; a service with the same address has its drafts
 * replaced and keeps its releases, office and status; modules and archetypes that differ are replaced only by a whole
 * municipality's configuration. A library section that says something else under the same number becomes the next version.
 */
export async function importConfiguration(
  tx: TenantTransaction,
  files: ReferenceFiles,
  bundle: ConfigurationBundle,
  options: ImportOptions,
): Promise<readonly ImportItem[]> {
  const replaces = bundle.scope === 'tenant';
  const items: ImportItem[] = [];
  for (const module of bundle.modules) items.push(await importModule(tx, module, replaces, options.apply));
  const { items: sections, versions } = await importSections(tx, bundle, options.apply);
  items.push(...sections);
  for (const archetype of bundle.archetypes)
    items.push(await importArchetype(tx, archetype, replaces, options.apply));
  for (const service of bundle.services)
    items.push(
      await importService(tx, files, repin(await completeBundle(tx, files, service), versions), options),
    );
  return items;
}

function item(part: Pick<ImportItem, 'kind' | 'key' | 'title' | 'change'>): ImportItem {
  return { ...part, parts: [], formBefore: null, formAfter: null };
}

async function importModule(
  tx: TenantTransaction,
  module: ModulePart,
  replaces: boolean,
  apply: boolean,
): Promise<ImportItem> {
  const { key, name, description } = module;
  const here = (await findModules(tx)).find((one) => one.key === key);
  const told = (change: ImportItem['change']) => item({ kind: 'module', key, title: name, change });
  if (here === undefined) {
    if (apply) await insertModule(tx, module, { name, description });
    return told('added');
  }
  if (sameJson([here.name, here.description], [name, description])) return told('same');
  if (!replaces) return told('kept');
  if (apply) await overwriteModule(tx, here.id, { name, description });
  return told('changed');
}

/** For each section of the file by `key version`, the version it has here. */
type Versions = ReadonlyMap<string, number>;

async function importSections(
  tx: TenantTransaction,
  { sections }: ConfigurationBundle,
  apply: boolean,
): Promise<{ readonly items: readonly ImportItem[]; readonly versions: Versions }> {
  const versions = new Map<string, number>();
  const items = new Map<string, ImportItem>();
  const taken = new Map<string, number[]>();
  for (const { key, version, definition } of sections) {
    const here = await findSectionVersions(tx, key);
    const numbers = taken.get(key) ?? here.map((row) => row.version);
    const same = here.find((row) => sameJson(row.definition, definition));
    const number = same?.version ?? (numbers.includes(version) ? Math.max(...numbers) + 1 : version);
    taken.set(key, same === undefined ? [...numbers, number] : numbers);
    versions.set(`${key} ${version}`, number);
    const change = same !== undefined ? 'same' : here.length === 0 ? 'added' : 'changed';
    const before = items.get(key)?.change;
    items.set(
      key,
      item({
        kind: 'section',
        key,
        title: definition.title,
        change: before === undefined || before === 'same' ? change : before,
      }),
    );
    if (apply && same === undefined) await insertSectionAt(tx, { key, version: number, definition });
  }
  return { items: [...items.values()], versions };
}

function repin(bundle: ServiceBundle, versions: Versions): ServiceBundle {
  if (bundle.form === undefined) return bundle;
  const form = mapPins(bundle.form, ({ section, version }) => ({
    section,
    version: versions.get(`${section} ${version}`) ?? version,
  }));
  return { ...bundle, form };
}

async function importArchetype(
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

async function importService(
  tx: TenantTransaction,
  files: ReferenceFiles,
  bundle: ServiceBundle,
  { officeName, apply }: ImportOptions,
): Promise<ImportItem> {
  const { slug: key, title } = bundle.service;
  const told = (change: ImportItem['change']) => item({ kind: 'service', key, title, change });
  const id = await findServiceId(tx, key);
  if (id === undefined) {
    if (apply) await installBundle(tx, files, bundle, { officeName, publish: false });
    return told('added');
  }
  const before = await exportOne(tx, await getServiceById(tx, id));
  const { codePrefix, archetype } = before.service;
  const after: ServiceBundle = { ...bundle, service: { ...bundle.service, codePrefix, archetype } };
  const parts = changedParts(before, after);
  if (parts.length === 0) return told('same');
  if (apply) {
    await overwriteService(tx, id, after.service, after.configuration ?? NO_CONFIGURATION);
    await overwriteDefinition(tx, 'form', id, after.form ?? NOTHING_TO_FILL);
    await overwriteDefinition(tx, 'workflow', id, after.workflow ?? NO_WORKFLOW);
    await replaceServiceTests(tx, id, after.tests ?? []);
  }
  return { ...told('changed'), parts, formBefore: toJson(before.form), formAfter: toJson(after.form) };
}

function changedParts(before: ServiceBundle, after: ServiceBundle): readonly string[] {
  const { sheet: sheetBefore, ...factsBefore } = before.service;
  const { sheet: sheetAfter, ...factsAfter } = after.service;
  const pairs = [
    ['facts', factsBefore, factsAfter],
    ['sheet', sheetBefore, sheetAfter],
    ['form', before.form, after.form],
    ['workflow', before.workflow, after.workflow],
    ['configuration', before.configuration, after.configuration],
    ['tests', testsOf(before), testsOf(after)],
  ] as const;
  return pairs.filter(([, one, other]) => !sameJson(one, other)).map(([name]) => name);
}

/** Without the ids, which are given anew wherever tests are installed. */
function testsOf({ tests = [] }: ServiceBundle): readonly Json[] {
  return tests.map((test) => toJson({ ...test, id: undefined }));
}

function sameJson(one: unknown, other: unknown): boolean {
  return equalJson(toJson(one), toJson(other));
}

function toJson(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value));
  return json;
}
