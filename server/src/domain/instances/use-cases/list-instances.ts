import type { StateCategory } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { decodeCursor, pageSize, toConnection } from '../../../graphql/keyset';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { CompiledRelease } from '../../../ports/inside/releases';
import { foldText } from '../../catalogue';
import type { DraftDependencies } from '../dependencies';
import {
  countSummaries,
  findOpenDraft,
  findSummaries,
  type SummaryFilter,
  type SummaryRow,
} from '../instance-list.repository';
import type {
  InstanceSummary,
  InstanceSummaryConnection,
  MyInstancesFilter,
  MyInstancesOrder,
} from '../instance-summary.types';
import { toSummary } from '../to-summary';

/** Filters of the personal area, by the official words on screen. */
const GROUPS: Readonly<Record<string, Pick<SummaryFilter, 'categories' | 'assigned'>>> = {
  'to-do': group(['draft', 'waiting-citizen', 'waiting-payment'], null),
  draft: group(['draft'], null),
  sent: group(['waiting-office', 'waiting-system'], false),
  processing: group(['waiting-office', 'waiting-system'], true),
  'to-complete': group(['waiting-citizen', 'waiting-payment'], null),
  accepted: group(['accepted', 'completed'], null),
  rejected: group(['rejected', 'dismissed', 'withdrawn'], null),
};

function group(categories: readonly StateCategory[], assigned: boolean | null) {
  return { categories, assigned };
}

export interface SummaryPage {
  readonly order: MyInstancesOrder;
  readonly first: number;
  readonly after: string | null;
}

/** A person's own instances, in the order they asked for. */
export function createListInstances(deps: DraftDependencies) {
  return (
    ctx: RequestContext,
    viewer: CitizenViewer,
    filter: MyInstancesFilter,
    { order, first, after }: SummaryPage,
  ): Promise<InstanceSummaryConnection> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const wanted = GROUPS[filter.group ?? ''] ?? { categories: null, assigned: null };
      const words = foldText(filter.search ?? '').slice(0, 100);
      const search = { citizenId: viewer.id, ...wanted, words: words === '' ? null : words };
      const size = pageSize(first);
      const cursor = decodeCursor(after, 2);
      const from = cursor === undefined ? undefined : { key: cursor[0] ?? null, id: cursor[1] ?? null };
      const rows = await findSummaries(tx, search, order, size, from);
      const releases = await loadReleases(tx, rows, deps);
      return {
        ...toConnection(
          rows,
          size,
          (row) => [row.sortKey, row.id],
          (row) => toSummary(row, releaseOf(row, releases)),
        ),
        totalCount: await countSummaries(tx, search),
      };
    });
}

/** The newest open draft of a person for a service; null for whoever is not a citizen. */
export function createFindOpenDraft(deps: DraftDependencies) {
  return (ctx: RequestContext, serviceId: string): Promise<InstanceSummary | null> => {
    const { viewer } = ctx;
    if (viewer?.kind !== 'citizen') return Promise.resolve(null);
    return deps.withTenant(ctx.tenantId, async (tx) => {
      const row = await findOpenDraft(tx, viewer.id, serviceId, deps.clock.now());
      return row === undefined ? null : toSummary(row, await deps.releases.get(tx, row.releaseId));
    });
  };
}

async function loadReleases(
  tx: TenantTransaction,
  rows: readonly Pick<SummaryRow, 'releaseId'>[],
  deps: DraftDependencies,
): Promise<ReadonlyMap<string, CompiledRelease>> {
  const releases = new Map<string, CompiledRelease>();
  for (const { releaseId } of rows) {
    if (!releases.has(releaseId)) releases.set(releaseId, await deps.releases.get(tx, releaseId));
  }
  return releases;
}

function releaseOf(
  row: Pick<SummaryRow, 'releaseId'>,
  releases: ReadonlyMap<string, CompiledRelease>,
): CompiledRelease {
  const release = releases.get(row.releaseId);
  if (release === undefined) throw new Error(`Release ${row.releaseId} was not loaded`);
  return release;
}
