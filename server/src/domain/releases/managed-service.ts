import type { TenantTransaction } from '../../platform/tenant-transaction';
import { ArchetypeInfo, findArchetypeSteps, getArchetype, type Service } from '../catalogue';
import { getFormOfService } from '../forms';
import { getOffice, toOfficeOutput } from '../tenants';
import { getWorkflowOfService } from '../workflows';
import { buildRelease, type ReleaseParts } from './build-release';
import { findRelease, findReleaseRows } from './release.repository';
import { ManagedService, ReleaseInfo } from './release.types';

/** Loads what a release of the service would be made of, as its drafts stand now. */
export async function loadReleaseParts(tx: TenantTransaction, service: Service): Promise<ReleaseParts> {
  return (await loadDrafts(tx, service)).parts;
}

interface Drafts {
  readonly parts: ReleaseParts;
  readonly formId: string;
  readonly workflowId: string;
}

async function loadDrafts(tx: TenantTransaction, service: Service): Promise<Drafts> {
  const office = await getOffice(tx, service.officeId);
  const archetype = await getArchetype(tx, service.archetypeId);
  const steps = await findArchetypeSteps(tx, archetype.id);
  const form = await getFormOfService(tx, service.id);
  const workflow = await getWorkflowOfService(tx, service.id);
  const definitions = { form: form.definition, workflow: workflow.definition };
  return {
    parts: { service, office, archetype, steps, ...definitions },
    formId: form.id,
    workflowId: workflow.id,
  };
}

/** A service as its administrators see it: drafts beside what is live. */
export async function toManagedService(tx: TenantTransaction, service: Service): Promise<ManagedService> {
  const { parts, formId, workflowId } = await loadDrafts(tx, service);
  const releases = await findReleaseRows(tx, service.id);
  return Object.assign(new ManagedService(), {
    id: service.id,
    slug: service.slug,
    title: service.title,
    status: service.status,
    archetype: Object.assign(new ArchetypeInfo(), { ...parts.archetype, steps: parts.steps }),
    office: toOfficeOutput(parts.office),
    formId,
    workflowId,
    sheet: service.sheet,
    configuration: service.configuration,
    version: service.version,
    releases: releases.map((row) => Object.assign(new ReleaseInfo(), row)),
    hasChanges: await differsFromLive(tx, service, parts),
  });
}

async function differsFromLive(
  tx: TenantTransaction,
  service: Service,
  parts: ReleaseParts,
): Promise<boolean> {
  const live = service.liveReleaseId === null ? undefined : await findRelease(tx, service.liveReleaseId);
  return live === undefined || JSON.stringify(live.content) !== JSON.stringify(buildRelease(parts));
}
