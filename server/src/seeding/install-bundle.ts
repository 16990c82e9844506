import type { FormDefinition, ServiceConfiguration, WorkflowDefinition } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { getServiceById } from '../domain/catalogue';
import { addRelease, buildRelease, findObstacles, loadReleaseParts } from '../domain/releases';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { SeedFiles } from './seed-files';
import type { ServiceBundle } from './seed-types';

const NOTHING_TO_FILL: FormDefinition = { version: 1, steps: [] };
const NO_WORKFLOW: WorkflowDefinition = { version: 1, initial: 'submitted', states: [] };
const NO_CONFIGURATION: ServiceConfiguration = {
  fees: { lines: [], dueDays: 30 },
  stampDuty: { onInstance: 0, modes: [], exemptions: [] },
  tables: {},
  privacy: { version: '1', notice: { it: '' }, legalBasis: { it: '' } },
  templates: {},
  derived: [],
};

/**
 * Adds the service of a bundle to the tenant and publishes it when it can be filled in online. A service whose slug is
 * there already is left as it is: true says that it was added. Without `officeName` it goes to the first office by name. Throws where the bundle cannot be published.
 */
export async function installBundle(
  tx: TenantTransaction,
  files: SeedFiles,
  bundle: ServiceBundle,
  officeName?: string,
): Promise<boolean> {
  const id = await insertService(tx, bundle, officeName ?? null);
  if (id === null) return false;
  const workflow = await resolveWorkflow(files, bundle.workflow);
  await insertDefinition(tx, 'form', id, bundle.form ?? NOTHING_TO_FILL);
  await insertDefinition(tx, 'workflow', id, workflow ?? NO_WORKFLOW);
  if (bundle.form !== undefined && workflow !== undefined) await publishFirst(tx, id);
  return true;
}

async function insertService(
  tx: TenantTransaction,
  { service, configuration }: ServiceBundle,
  officeName: string | null,
): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `insert into service (tenant_id, id, slug, code_prefix, archetype_id, office_id, category, topics, status, title,
                          short_description, sheet, configuration, maximum_days, silence, competitive, related)
     select $1, $2, $3, $4, a.id, o.id, $7, $8, 'active', $9, $10, $11, $12, $13, $14, $15, $16
       from archetype a, office o
      where a.tenant_id = $1 and a.key = $5 and o.tenant_id = $1 and ($6::text is null or o.name = $6)
      order by o.name limit 1
     on conflict (tenant_id, slug) do nothing returning id`,
    [
      tx.tenantId,
      uuidv7(),
      service.slug,
      service.codePrefix,
      service.archetype,
      officeName,
      service.category,
      service.topics,
      JSON.stringify(service.title),
      JSON.stringify(service.shortDescription),
      JSON.stringify(service.sheet),
      JSON.stringify(configuration ?? NO_CONFIGURATION),
      service.maximumDays,
      service.silence,
      service.competitive,
      service.related,
    ],
  );
  return rows[0]?.id ?? null;
}

async function insertDefinition(
  tx: TenantTransaction,
  table: 'form' | 'workflow',
  serviceId: string,
  definition: FormDefinition | WorkflowDefinition,
): Promise<void> {
  await tx.query(`insert into ${table} (tenant_id, id, service_id, definition) values ($1, $2, $3, $4)`, [
    tx.tenantId,
    uuidv7(),
    serviceId,
    JSON.stringify(definition),
  ]);
}

async function resolveWorkflow(
  files: SeedFiles,
  workflow: ServiceBundle['workflow'],
): Promise<WorkflowDefinition | undefined> {
  if (typeof workflow !== 'string') return workflow;
  return files.read<WorkflowDefinition>('reference', 'workflows', `${workflow}.json`);
}

async function publishFirst(tx: TenantTransaction, serviceId: string): Promise<void> {
  const parts = await loadReleaseParts(tx, await getServiceById(tx, serviceId));
  const issues = findObstacles(parts);
  if (issues.length > 0)
    throw new Error(`The service cannot be published: ${JSON.stringify(issues.slice(0, 5))}`);
  await addRelease(tx, {
    serviceId,
    content: buildRelease(parts),
    note: 'Prima pubblicazione',
    staffId: null,
  });
}
