import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findArchetypes, getServiceById } from '../catalogue';
import { addRelease, buildRelease, findObstacles, loadReleaseParts, replaceServiceTests } from '../releases';
import { findOffices } from '../tenants';
import type { BundleFile } from './bundle';
import { completeBundle } from './complete-bundle';
import { NO_CONFIGURATION, NO_WORKFLOW, NOTHING_TO_FILL } from './empty-parts';
import type { ReferenceFiles } from './reference-files';
import { insertDefinition, insertService } from './service.repository';

export interface InstallOptions {
  /** The first office by name when left out. */
  readonly officeName?: string | undefined;
  /** Published at once where it can be filled in online; otherwise it stays in preparation. */
  readonly publish: boolean;
}

/**
 * Adds the service of a bundle to the tenant and gives its id; undefined where its slug is taken: that service is left as
 * it is. Throws where the archetype or the office is missing, or the bundle cannot be published as asked.
 */
export async function installBundle(
  tx: TenantTransaction,
  files: ReferenceFiles,
  file: BundleFile,
  { officeName, publish }: InstallOptions,
): Promise<string | undefined> {
  const bundle = await completeBundle(tx, files, file);
  const { service: facts, form, workflow, configuration = NO_CONFIGURATION, tests = [] } = bundle;
  const [archetypeId, officeId] = [
    await getArchetypeId(tx, facts.archetype),
    await getOfficeId(tx, officeName),
  ];
  const status = publish ? 'active' : 'draft';
  const id = await insertService(tx, { facts, configuration, archetypeId, officeId, status });
  if (id === undefined) return undefined;
  await insertDefinition(tx, 'form', id, form ?? NOTHING_TO_FILL);
  await insertDefinition(tx, 'workflow', id, workflow ?? NO_WORKFLOW);
  await replaceServiceTests(tx, id, tests);
  if (publish && form !== undefined && workflow !== undefined) await publishFirst(tx, id);
  return id;
}

async function getArchetypeId(tx: TenantTransaction, key: string): Promise<string> {
  const found = (await findArchetypes(tx)).find((archetype) => archetype.key === key);
  if (found === undefined) throw new Error(`The municipality has no archetype "${key}"`);
  return found.id;
}

async function getOfficeId(tx: TenantTransaction, name: string | undefined): Promise<string> {
  const offices = await findOffices(tx);
  const found = name === undefined ? offices[0] : offices.find((office) => office.name === name);
  if (found === undefined) throw new Error(`The municipality has no office "${name ?? ''}"`);
  return found.id;
}

async function publishFirst(tx: TenantTransaction, serviceId: string): Promise<void> {
  const content = buildRelease(await loadReleaseParts(tx, await getServiceById(tx, serviceId)));
  const issues = findObstacles(content);
  if (issues.length > 0)
    throw new Error(`The service cannot be published: ${JSON.stringify(issues.slice(0, 5))}`);
  await addRelease(tx, {
    serviceId,
    content,
    note: 'Prima pubblicazione',
    staffId: null,
  });
}
