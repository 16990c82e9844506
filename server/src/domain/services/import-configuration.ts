import type { Issue, Json } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findArchetypes, findModules, getServiceById, insertModule, overwriteModule } from '../catalogue';
import { replaceServiceTests } from '../releases';
import type { ServiceBundle } from './bundle';
import { completeBundle } from './complete-bundle';
import type { ConfigurationBundle, ModulePart } from './configuration-bundle';
import { NO_CONFIGURATION, NO_WORKFLOW, NOTHING_TO_FILL } from './empty-parts';
import { exportOne } from './export-configuration';
import { importArchetype } from './import-archetype';
import { type ImportItem, item, sameJson, toJson } from './import-item';
import { importSections, repin } from './import-sections';
import { installBundle } from './install-bundle';
import type { ReferenceFiles } from './reference-files';
import { findServiceId, overwriteDefinition, overwriteService } from './service.repository';

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
