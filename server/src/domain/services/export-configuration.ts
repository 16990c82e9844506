import type { TenantTransaction } from '../../platform/tenant-transaction';
import {
  type Archetype,
  findArchetypes,
  findArchetypeSteps,
  findManagedServices,
  findMatrix,
  findModules,
  findSectionVersions,
  findSections,
  getArchetype,
  getServiceById,
  type Service,
} from '../catalogue';
import { getFormOfService } from '../forms';
import { exportServiceTests } from '../releases';
import { getWorkflowOfService } from '../workflows';
import type { ServiceBundle } from './bundle';
import type { ArchetypePart, ConfigurationBundle, SectionPart } from './configuration-bundle';
import { pinsOf } from './pinned-sections';

/** One service with its archetype, the modules of its sequence and the library sections its form stands on. */
export async function exportService(tx: TenantTransaction, id: string): Promise<ConfigurationBundle> {
  const service = await getServiceById(tx, id);
  const archetype = await exportArchetype(tx, await getArchetype(tx, service.archetypeId));
  const bundle = await exportOne(tx, service);
  const wanted = new Set([...archetype.steps, ...archetype.cells].map(({ module }) => module));
  const pins = bundle.form === undefined ? [] : pinsOf(bundle.form);
  return {
    format: 'istanze-online',
    version: 1,
    scope: 'service',
    modules: (await exportModules(tx)).filter(({ key }) => wanted.has(key)),
    sections: (await exportSections(tx)).filter(({ key, version }) =>
      pins.some((pin) => pin.section === key && pin.version === version),
    ),
    archetypes: [archetype],
    services: [bundle],
  };
}

/** All that a municipality composed: modules, sections in every version, archetypes with their matrix, services. */
export async function exportTenant(tx: TenantTransaction): Promise<ConfigurationBundle> {
  const archetypes: ArchetypePart[] = [];
  for (const archetype of await findArchetypes(tx)) archetypes.push(await exportArchetype(tx, archetype));
  const services: ServiceBundle[] = [];
  for (const service of await findManagedServices(tx)) services.push(await exportOne(tx, service));
  return {
    format: 'istanze-online',
    version: 1,
    scope: 'tenant',
    modules: await exportModules(tx),
    sections: await exportSections(tx),
    archetypes,
    services,
  };
}

async function exportModules(tx: TenantTransaction): Promise<ConfigurationBundle['modules']> {
  return (await findModules(tx)).map(({ key, kind, name, description }) => ({
    key,
    kind,
    name,
    description,
  }));
}

async function exportSections(tx: TenantTransaction): Promise<readonly SectionPart[]> {
  const parts: SectionPart[] = [];
  for (const { key } of await findSections(tx))
    for (const { version, definition } of [...(await findSectionVersions(tx, key))].reverse())
      parts.push({ key, version, definition });
  return parts;
}

/** An archetype with its sequence and its row of the matrix, its modules by key. */
export async function exportArchetype(tx: TenantTransaction, archetype: Archetype): Promise<ArchetypePart> {
  const keys = new Map((await findModules(tx)).map(({ id, key }) => [id, key]));
  const cells = (await findMatrix(tx, archetype.id)).map(({ moduleId, sections, activities }) => ({
    module: keys.get(moduleId) ?? '',
    sections,
    activities,
  }));
  return {
    key: archetype.key,
    name: archetype.name,
    description: archetype.description,
    workflow: archetype.workflow,
    steps: (await findArchetypeSteps(tx, archetype.id)).map(({ moduleId, phase, title }) => ({
      module: keys.get(moduleId) ?? '',
      phase,
      title,
    })),
    cells: cells.sort((one, other) => one.module.localeCompare(other.module)),
  };
}

/** The drafts of a service as a bundle. */
export async function exportOne(tx: TenantTransaction, service: Service): Promise<ServiceBundle> {
  const archetype = await getArchetype(tx, service.archetypeId);
  const form = (await getFormOfService(tx, service.id)).definition;
  const workflow = (await getWorkflowOfService(tx, service.id)).definition;
  const { slug, codePrefix, category, topics, title, shortDescription, maximumDays } = service;
  const { silence, competitive, related, sheet, configuration } = service;
  const tests = await exportServiceTests(tx, service.id);
  return {
    service: {
      slug,
      codePrefix,
      archetype: archetype.key,
      category,
      topics,
      title,
      shortDescription,
      maximumDays,
      silence,
      competitive,
      related,
      sheet,
    },
    ...(form.steps.length === 0 ? {} : { form }),
    configuration,
    ...(workflow.states.length === 0 ? {} : { workflow }),
    ...(tests.length === 0 ? {} : { tests }),
  };
}
