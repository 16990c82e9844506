import { resolvePerformers, upgradeForm } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { ArchetypeInfo, findArchetypeSteps, getArchetype, type Service } from '../catalogue';
import { findAuthorizations } from '../authorizations';
import { getFormOfService } from '../forms';
import { getOffice, toOfficeOutput } from '../tenants';
import { getWorkflowOfService } from '../workflows';
import type { ReleaseParts } from './build-release';
import { findReleaseRows, getDraftState } from './release.repository';
import { ManagedService, ReleaseInfo } from './release.types';

/** Loads what a release of the service would be made of, as its drafts stand now. */
export async function loadReleaseParts(tx: TenantTransaction, service: Service): Promise<ReleaseParts> {
  const archetype = await getArchetype(tx, service.archetypeId);
  return {
    service,
    office: await getOffice(tx, service.officeId),
    archetype,
    steps: await findArchetypeSteps(tx, archetype.id),
    form: upgradeForm((await getFormOfService(tx, service.id)).definition),
    workflow: resolvePerformers(
      (await getWorkflowOfService(tx, service.id)).definition,
      await findAuthorizations(tx, service.id),
    ),
  };
}

/** A service as its administrators see it: drafts beside what is live. */
export async function toManagedService(tx: TenantTransaction, service: Service): Promise<ManagedService> {
  const office = await getOffice(tx, service.officeId);
  const archetype = await getArchetype(tx, service.archetypeId);
  const releases = await findReleaseRows(tx, service.id);
  const { formId, workflowId, draft, live } = await getDraftState(tx, service.id);
  return Object.assign(new ManagedService(), {
    id: service.id,
    slug: service.slug,
    title: service.title,
    status: service.status,
    archetype: Object.assign(new ArchetypeInfo(), {
      ...archetype,
      steps: await findArchetypeSteps(tx, archetype.id),
    }),
    office: toOfficeOutput(office),
    formId,
    workflowId,
    sheet: service.sheet,
    configuration: service.configuration,
    version: service.version,
    releases: releases.map((row) => Object.assign(new ReleaseInfo(), row)),
    hasChanges: live === null || draft !== live,
  });
}
