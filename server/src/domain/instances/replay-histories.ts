import {
  equalJson,
  isJsonObject,
  type Json,
  type JsonObject,
  releasesOf,
  replay,
  type WorkflowDefinition,
  type WorkflowState,
} from '@istanze/shared';
import { readFacts } from '../../platform/crypto';
import type { AsDispatcher, TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';

const PAGE = 200;

/** An instance whose history does not lead to where it stands. */
export interface ReplayDifference {
  readonly tenantId: string;
  readonly code: string;
  /** The code of the issue that stopped the replay, or the first part of the state that differs. */
  readonly where: string;
}

export interface ReplayReport {
  readonly instances: number;
  readonly events: number;
  readonly releases: number;
  readonly erased: number;
  readonly differences: readonly ReplayDifference[];
}

interface StandingRow {
  readonly id: string;
  readonly code: string;
  readonly releaseId: string;
  readonly version: number;
  readonly workflow: WorkflowState;
  readonly erased: boolean;
}

interface EventRow {
  readonly instanceId: string;
  readonly type: string;
  readonly at: Date;
  readonly envelope: Buffer;
}

/**
 * Rebuilds the workflow state of every instance that was sent from its history alone, on the releases it was lived on, and
 * compares it with the snapshot. Nothing personal is read: envelopes are enough, so erased instances are rebuilt too.
 */
export async function replayHistories(deps: {
  readonly withTenant: WithTenant;
  readonly asDispatcher: AsDispatcher;
  readonly releases: Releases;
}): Promise<ReplayReport> {
  const tenants = await deps.asDispatcher((tx) => tx.query<{ id: string }>('select tenant_ids() as id', []));
  const seen = { instances: 0, events: 0, erased: 0, releases: new Set<string>() };
  const differences: ReplayDifference[] = [];
  for (const { id: tenantId } of tenants) {
    let after: string | null = null;
    do {
      after = await deps.withTenant(tenantId, async (tx): Promise<string | null> => {
        const page = await readPage(tx, after);
        const events = await readEvents(tx, page);
        for (const instance of page) {
          const own = events.get(instance.id) ?? [];
          seen.instances += 1;
          seen.events += own.length;
          seen.erased += instance.erased ? 1 : 0;
          seen.releases.add(instance.releaseId);
          const where = await compare(tx, instance, own, deps.releases);
          if (where !== undefined) differences.push({ tenantId, code: instance.code, where });
        }
        return page.length < PAGE ? null : (page.at(-1)?.id ?? null);
      });
    } while (after !== null);
  }
  return { ...seen, releases: seen.releases.size, differences };
}

function readPage(tx: TenantTransaction, after: string | null): Promise<readonly StandingRow[]> {
  return tx.query<StandingRow>(
    `select id, code, release_id as "releaseId", version, workflow, erased_at is not null as erased from instance
      where tenant_id = $1 and workflow is not null and ($2::uuid is null or id > $2) order by id limit ${PAGE}`,
    [tx.tenantId, after],
    'replay_instances',
  );
}

async function readEvents(
  tx: TenantTransaction,
  page: readonly StandingRow[],
): Promise<ReadonlyMap<string, readonly EventRow[]>> {
  const rows = await tx.query<EventRow>(
    `select instance_id as "instanceId", type, at, envelope from instance_event
      where tenant_id = $1 and instance_id = any ($2) order by instance_id, sequence`,
    [tx.tenantId, page.map(({ id }) => id)],
    'replay_events',
  );
  const grouped = new Map<string, EventRow[]>(page.map(({ id }) => [id, []]));
  for (const row of rows) grouped.get(row.instanceId)?.push(row);
  return grouped;
}

async function compare(
  tx: TenantTransaction,
  instance: StandingRow,
  events: readonly EventRow[],
  releases: Releases,
): Promise<string | undefined> {
  const records = events.map(({ type, at, envelope }) => ({
    type,
    at: at.toISOString(),
    transition: transitionOf(envelope),
  }));
  const { first, all } = releasesOf(records, instance.releaseId);
  const flows = new Map<string, WorkflowDefinition>();
  for (const id of all) flows.set(id, (await releases.get(tx, id)).content.workflow);
  const began = flows.get(first);
  if (began === undefined) return 'release';
  const replayed = replay(began, records, (id) => flows.get(id));
  if (!replayed.ok) return replayed.error[0]?.code ?? 'unreadable';
  return findDifference(toJson({ ...instance.workflow, version: instance.version }), toJson(replayed.value));
}

function transitionOf(envelope: Buffer): JsonObject {
  const transition = readFacts(envelope)['transition'];
  return isJsonObject(transition) ? transition : {};
}

/** As it is kept: what is undefined is not there. */
function toJson(state: WorkflowState | null): Json {
  return JSON.parse(JSON.stringify(state));
}

function findDifference(kept: Json, replayed: Json): string | undefined {
  if (!isJsonObject(kept) || !isJsonObject(replayed)) return equalJson(kept, replayed) ? undefined : 'state';
  const keys = new Set([...Object.keys(kept), ...Object.keys(replayed)]);
  return [...keys].find((key) => !equalJson(kept[key], replayed[key]));
}
