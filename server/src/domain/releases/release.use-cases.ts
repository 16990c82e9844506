import {
  compileForm,
  type Issue,
  type JsonObject,
  lintWorkflow,
  parseForm,
  parseWorkflow,
  type WorkflowDefinition,
} from '@istanze/shared';
import { actionTypes } from '../../actions';
import { activityTypes } from '../../activities';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { findManagedServices, getServiceById, type Service } from '../catalogue';
import { buildRelease, type ReleaseParts } from './build-release';
import { releaseEnvironment } from './compiled-releases';
import { loadReleaseParts, toManagedService } from './managed-service';
import { parseConfiguration } from './parse-configuration';
import { addRelease, findRelease, findReleaseRows } from './release.repository';
import {
  type ManagedService,
  ReleaseInfo,
  ReleaseOutput,
  ReleasePayload,
  ServicePayload,
} from './release.types';

export type PublishAnswer = ReleasePayload | ValidationRefusal | NotAllowed;
export type SaveServiceAnswer = ServicePayload | VersionConflict | ValidationRefusal | NotAllowed;

export interface ReleaseUseCases {
  describeRelease(ctx: RequestContext, id: string): Promise<ReleaseOutput | null>;
  listManagedServices(ctx: RequestContext): Promise<readonly ManagedService[]>;
  describeManagedService(ctx: RequestContext, id: string): Promise<ManagedService>;
  publishService(ctx: RequestContext, id: string, note: string): Promise<PublishAnswer>;
  saveService(ctx: RequestContext, id: string, change: ServiceChange): Promise<SaveServiceAnswer>;
}

export interface ServiceChange {
  readonly sheet: JsonObject;
  readonly configuration: JsonObject;
  readonly expectedVersion: number;
}

/** Services as administrators compose them, and their publication. */
export function createReleaseUseCases(deps: {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}): ReleaseUseCases {
  const inTenant = deps.withTenant;
  return {
    describeRelease: (ctx, id) => inTenant(ctx.tenantId, (tx) => loadRelease(tx, id)),
    listManagedServices: (ctx) =>
      inTenant(ctx.tenantId, async (tx) => {
        const managed: ManagedService[] = [];
        for (const service of await findManagedServices(tx))
          managed.push(await toManagedService(tx, service));
        return managed;
      }),
    describeManagedService: (ctx, id) =>
      inTenant(ctx.tenantId, async (tx) => toManagedService(tx, await getServiceById(tx, id))),
    publishService: (ctx, id, note) =>
      inTenant(ctx.tenantId, async (tx) => {
        const viewer = ctx.viewer;
        if (viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
        const service = await getServiceById(tx, id);
        const parts = await loadReleaseParts(tx, service);
        const issues = findObstacles(parts);
        if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
        return publish(tx, service, parts, { note: note.trim(), staffId: viewer.id });
      }),
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

async function loadRelease(tx: TenantTransaction, id: string): Promise<ReleaseOutput | null> {
  const release = await findRelease(tx, id);
  if (release === undefined) return null;
  const { number, publishedAt, note, content } = release;
  return Object.assign(new ReleaseOutput(), {
    id,
    number,
    publishedAt,
    note,
    serviceSlug: content.service.slug,
    content,
  });
}

/** What stands in the way of a publication: the form or the workflow would not run. */
export function findObstacles(parts: ReleaseParts): readonly Issue[] {
  const configuration = parts.service.configuration;
  const form = parseForm(parts.form, releaseEnvironment({ configuration }));
  const workflow = parseWorkflow(parts.workflow);
  return [
    ...(form.ok ? [] : form.error),
    ...(workflow.ok ? findFlowErrors(workflow.value, parts) : workflow.error),
  ];
}

/** What the flow asks of the service and does not find there: a template, a type of activity or action, a fee. */
function findFlowErrors(workflow: WorkflowDefinition, { service }: ReleaseParts): readonly Issue[] {
  const { fees, templates } = service.configuration;
  const found = lintWorkflow(workflow, {
    competitive: service.competitive,
    hasFees: fees.lines.length > 0,
    templates,
    activityTypes: new Set(activityTypes.keys()),
    actionTypes: new Set(actionTypes.keys()),
  });
  return found.filter(({ severity }) => severity === 'error');
}

async function publish(
  tx: TenantTransaction,
  service: Service,
  parts: ReleaseParts,
  act: { readonly note: string; readonly staffId: string },
): Promise<ReleasePayload> {
  const content = buildRelease(parts);
  compileForm(content.form, releaseEnvironment(content));
  const id = await addRelease(tx, { serviceId: service.id, content, ...act });
  await tx.em().refresh(service);
  const row = (await findReleaseRows(tx, service.id)).find((release) => release.id === id);
  return Object.assign(new ReleasePayload(), {
    release: Object.assign(new ReleaseInfo(), row),
    service: await toManagedService(tx, service),
  });
}
