import { type DataGroup, type JsonObject, partByGroup } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import type { NotAllowed } from '../../../graphql/refusals';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import { findCitizenFacts } from '../citizen-facts.repository';
import type { DraftDependencies } from '../dependencies';
import { lockDraft } from '../get-draft';
import type { KeptMark } from '../kept-data';
import { groupOfObject, type KeptObject } from '../kept-objects';
import type { Attempt } from '../once';
import { presentInstance } from '../present-instance';
import type { Instance } from '../instance.types';
import { getCitizen } from '../../../graphql/get-viewer';

/** A group of kept data with its values by source, and where they come from where that is known. */
export interface KeptGroup {
  readonly group: DataGroup;
  readonly values: JsonObject;
  readonly mark: KeptMark | null;
  /** All of those of which a person may have several, the latest first. */
  readonly objects: readonly KeptObject[];
}

export interface KeptDataUseCases {
  list(ctx: RequestContext): Promise<readonly KeptGroup[]>;
  forget(ctx: RequestContext, group: DataGroup): Promise<readonly KeptGroup[]>;
  choose(ctx: RequestContext, code: string, keep: boolean): Promise<Attempt<Instance, NotAllowed>>;
}

/** What is kept of a person for the next requests, as they see it, take it away, and choose it for one request. */
export function createKeptDataUseCases(deps: DraftDependencies): KeptDataUseCases {
  return {
    list: (ctx) => deps.withTenant(ctx.tenantId, (tx) => findGroups(tx, getCitizen(ctx).id, deps)),
    forget: (ctx, group) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const { id } = getCitizen(ctx);
        await deps.keptData.forget(tx, id, group);
        return findGroups(tx, id, deps);
      }),
    choose: (ctx, code, keep) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const found = await lockDraft(tx, deps.repository, getCitizen(ctx), code, deps.clock.now());
        if ('refusal' in found) return found;
        await tx.query(
          'update instance set keep_data = $3 where tenant_id = $1 and id = $2',
          [tx.tenantId, found.answer.id, keep],
          'instance_keep_data',
        );
        return { answer: await presentInstance(tx, ctx, { ...found.answer, keepData: keep }, deps) };
      }),
  };
}

async function findGroups(
  tx: TenantTransaction,
  citizenId: string,
  { keptData }: DraftDependencies,
): Promise<readonly KeptGroup[]> {
  const citizen = await findCitizenFacts(tx, citizenId);
  if (citizen === undefined) return [];
  const { values, marks, objects } = await keptData.readMarked(tx, citizen);
  return [...partByGroup(values)].map(([group, part]) => ({
    group,
    values: part,
    mark: marks[group] ?? null,
    objects: objects.filter(({ kind }) => groupOfObject(kind) === group),
  }));
}
