import type { Issue, JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { ReadTenant, TenantReading, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { findManagedServices, getServiceById } from '../catalogue';
import { toManagedService } from './managed-service';
import { parseConfiguration } from './parse-configuration';
import { createKeptReleases } from './kept-releases';
import { findCivicRangeSets, findReleaseText } from './release.repository';
import { type CivicRangeSet, type ManagedService, ReleaseOutput, ServicePayload } from './release.types';
import { createSaveConfiguration, type SaveConfiguration } from './save-configuration';

export type SaveServiceAnswer = ServicePayload | VersionConflict | ValidationRefusal | NotAllowed;

export interface ReleaseUseCases {
  describeRelease(ctx: RequestContext, id: string): Promise<ReleaseOutput | null>;
  listManagedServices(ctx: RequestContext): Promise<readonly ManagedService[]>;
  describeManagedService(ctx: RequestContext, id: string): Promise<ManagedService>;
  saveService(ctx: RequestContext, id: string, change: ServiceChange): Promise<SaveServiceAnswer>;
  readonly saveConfiguration: SaveConfiguration;
  listCivicRangeSets(ctx: RequestContext): Promise<readonly CivicRangeSet[]>;
}

export interface ServiceChange {
  readonly sheet: JsonObject;
  readonly configuration: JsonObject;
  readonly expectedVersion: number;
}

/** Services as administrators compose them, and the releases that publication froze. */
export function createReleaseUseCases(deps: {
  readonly withTenant: WithTenant;
  readonly readTenant: ReadTenant;
  readonly clock: Clock;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}): ReleaseUseCases {
  const inTenant = deps.withTenant;
  const kept = createKeptReleases<ReleaseOutput>();
  return {
    describeRelease: ({ tenantId }, id) =>
      kept
        .get(tenantId, id, () => deps.readTenant(tenantId, (tx) => loadRelease(tx, id)))
        .then((release) => release ?? null),
    listManagedServices: (ctx) =>
      inTenant(ctx.tenantId, async (tx) => {
        const managed: ManagedService[] = [];
        for (const service of await findManagedServices(tx))
          managed.push(await toManagedService(tx, service));
        return managed;
      }),
    describeManagedService: (ctx, id) =>
      inTenant(ctx.tenantId, async (tx) => toManagedService(tx, await getServiceById(tx, id))),
    saveConfiguration: createSaveConfiguration(deps),
    listCivicRangeSets: (ctx) => inTenant(ctx.tenantId, findCivicRangeSets),
    saveService: (ctx, id, change) =>
      inTenant(ctx.tenantId, async (tx) => {
        const parsed = parseConfiguration(change.configuration);
        if (!parsed.ok) return validationRefusal(parsed.error, deps.issueInWords(ctx));
        const service = await getServiceById(tx, id);
        if (service.version !== change.expectedVersion) return versionConflict(service.version);
        Object.assign(service, {
          sheet: change.sheet,
          configuration: parsed.value,
          version: service.version + 1,
        });
        service.updatedAt = deps.clock.now();
        await tx.em().flush();
        return Object.assign(new ServicePayload(), { service: await toManagedService(tx, service) });
      }),
  };
}

async function loadRelease(tx: TenantReading, id: string): Promise<ReleaseOutput | undefined> {
  const release = await findReleaseText(tx, id);
  return release === undefined ? undefined : Object.assign(new ReleaseOutput(), release);
}
