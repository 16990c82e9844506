import { type Issue, type JsonObject, type MigrationMapping } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import { addJobs } from '../../platform/outbox';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Releases, RunningCount, RunningInstances } from '../../ports/inside';
import type { Runtime } from '../../workflow-runtime';
import { migrationJob } from './migration-job';
import { readMapping } from './read-mapping';
import { InstanceMigration, MigrationPayload } from './migration.types';
import { findReleaseRows } from './release.repository';

export interface MigrationRequest {
  readonly serviceId: string;
  /** Keys of states of older flows to keys of the live one: `{ states, activities }`. */
  readonly mapping: JsonObject;
  /** Shows what would happen and changes nothing. */
  readonly dryRun: boolean;
}

export type MigrationAnswer = MigrationPayload | ValidationRefusal | NotAllowed;

export interface MigrationUseCases {
  listRunning(ctx: RequestContext, serviceId: string): Promise<readonly RunningCount[]>;
  migrateInstances(ctx: RequestContext, request: MigrationRequest): Promise<MigrationAnswer>;
}

export interface MigrationDependencies {
  readonly withTenant: WithTenant;
  readonly releases: Releases;
  readonly running: RunningInstances;
  readonly runtime: Pick<Runtime, 'previewMigration'>;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}

/** As many as are shown one by one; the job moves all. */
const SHOWN = 100;

/** Brings running instances onto the live release: shown one by one first, then done by a job, batch after batch. */
export function createMigrationUseCases(deps: MigrationDependencies): MigrationUseCases {
  return {
    listRunning: (ctx, serviceId) => deps.withTenant(ctx.tenantId, (tx) => deps.running.count(tx, serviceId)),
    migrateInstances: (ctx, request) => {
      const viewer = ctx.viewer;
      if (viewer?.kind !== 'staff') return Promise.resolve(notAllowed('reason.staff-only'));
      return deps.withTenant(ctx.tenantId, async (tx) => {
        const liveId = await findLiveId(tx, request.serviceId);
        if (liveId === undefined) return validationRefusal([NOTHING_LIVE], deps.issueInWords(ctx));
        const mapping = readMapping(request.mapping);
        const counts = await deps.running.count(tx, request.serviceId);
        const total = counts.reduce((sum, one) => sum + (one.releaseId === liveId ? 0 : one.count), 0);
        const instances = await previewAll(deps, tx, { ...request, liveId, mapping, ctx });
        if (!request.dryRun && total > 0)
          await addJobs(tx, [
            migrationJob({
              batch: uuidv7(),
              serviceId: request.serviceId,
              releaseId: liveId,
              mapping,
              staffId: viewer.id,
              after: null,
            }),
          ]);
        return Object.assign(new MigrationPayload(), {
          started: !request.dryRun && total > 0,
          total,
          instances,
        });
      });
    },
  };
}

const NOTHING_LIVE: Issue = { code: 'migration-nothing-live', path: 'serviceId' };

async function findLiveId(tx: TenantTransaction, serviceId: string): Promise<string | undefined> {
  return (await findReleaseRows(tx, serviceId)).find(({ live }) => live)?.id;
}

interface PreviewRequest extends Pick<MigrationRequest, 'serviceId'> {
  readonly liveId: string;
  readonly mapping: MigrationMapping;
  readonly ctx: RequestContext;
}

async function previewAll(
  deps: MigrationDependencies,
  tx: TenantTransaction,
  { serviceId, liveId, mapping, ctx }: PreviewRequest,
): Promise<readonly InstanceMigration[]> {
  const to = await deps.releases.get(tx, liveId);
  const ids = await deps.running.elsewhere(tx, serviceId, liveId, { after: null, first: SHOWN });
  const say = deps.issueInWords(ctx);
  const found: InstanceMigration[] = [];
  for (const id of ids) {
    const one = await deps.runtime.previewMigration(tx, id, { to, mapping });
    if (one === undefined) continue;
    const { instance, preview } = one;
    const release = (await deps.releases.get(tx, instance.releaseId)).number;
    const { from } = preview;
    const outcome = preview.movable
      ? {
          to: preview.to,
          kept: preview.kept,
          begun: preview.begun,
          cancelled: preview.cancelled,
          reasons: [],
        }
      : { to: null, kept: [], begun: [], cancelled: [], reasons: preview.issues.map(say) };
    found.push(Object.assign(new InstanceMigration(), { code: instance.code, release, from, ...outcome }));
  }
  return found;
}
