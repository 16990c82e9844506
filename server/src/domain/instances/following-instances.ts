import { cleanDraft, prefill, romeDate, validateForm } from '@istanze/shared';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type {
  FollowingAnswer,
  FollowingInstances,
  FollowingRequest,
} from '../../ports/inside/following-instances';
import type { CompiledRelease, Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { type CitizenFacts, findCitizenFacts } from './citizen-facts.repository';
import type { InstanceRuntime } from './dependencies';
import { findFollowing, insertLink } from './instance-link.repository';
import type { InstanceRepository, NewDraft } from './instance.repository';
import { giveOut } from './give-out';
import { newDraft } from './new-draft';
import { officeSource, profileSource } from './prefill-sources';
import { findStartableService, type StartableService } from './startable-service.repository';

export interface FollowingDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly repository: InstanceRepository;
  /** Asked only once everything stands. */
  readonly apply: InstanceRuntime['apply'];
}

interface Plan {
  readonly request: FollowingRequest;
  readonly service: StartableService;
  readonly release: CompiledRelease;
  readonly citizen: CitizenFacts;
  readonly at: Date;
}

/** Instances that the flow of another one begins: draft, link and sending are one commit. */
export function createFollowingInstances(deps: FollowingDependencies): FollowingInstances {
  return { start: (tenantId, request) => deps.withTenant(tenantId, (tx) => start(tx, request, deps)) };
}

async function start(
  tx: TenantTransaction,
  request: FollowingRequest,
  deps: FollowingDependencies,
): Promise<FollowingAnswer> {
  const known = await findFollowing(tx, request.key);
  if (known !== undefined) return { kind: 'started', code: known };
  const plan = await makePlan(tx, request, deps);
  if (plan === undefined) return { kind: 'no-service' };
  const draft = await draftOf(tx, plan);
  if (request.send && !isComplete(plan, draft)) return { kind: 'incomplete' };
  await deps.repository.insertDraft(tx, draft);
  await markChannel(tx, draft.id);
  await insertLink(tx, { fromId: request.from.id, toId: draft.id, key: request.key, at: plan.at });
  if (request.send) await send(tx, draft, plan, deps);
  return { kind: 'started', code: draft.code };
}

async function makePlan(
  tx: TenantTransaction,
  request: FollowingRequest,
  deps: FollowingDependencies,
): Promise<Plan | undefined> {
  const service = await findStartableService(tx, request.serviceSlug, request.from.citizenId);
  const citizen = await findCitizenFacts(tx, request.from.citizenId);
  if (service === undefined || citizen === undefined) return undefined;
  if (service.status !== 'active' || service.liveReleaseId === null) return undefined;
  const release = await deps.releases.get(tx, service.liveReleaseId);
  return { request, service, release, citizen, at: deps.clock.now() };
}

/** What the flow carries over stands before what the municipality knows of the person. */
function draftOf(tx: TenantTransaction, plan: Plan): Promise<NewDraft> {
  const { request, service, release, citizen, at } = plan;
  const carried = cleanDraft(release.form, request.answers).answers;
  const instant = at.toISOString();
  const known = [officeSource(citizen, instant), profileSource(citizen, {}, instant)];
  const filled = prefill(release.form, known, carried);
  const { representation } = request.from;
  const followed = representation?.live === true ? representation : null;
  return newDraft(tx, {
    service,
    release,
    citizen,
    representation: followed,
    renewedFrom: null,
    filled,
    at,
  });
}

/** The office began it: no person filled in its beginning. */
async function markChannel(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    `update instance set channel = 'office' where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'following_channel',
  );
}

function isComplete({ release, at }: Plan, draft: NewDraft): boolean {
  const judged = validateForm(release.form, draft.answers, {
    today: romeDate(at.toISOString()),
    facts: draft.derived,
  });
  return judged.issues.length === 0;
}

async function send(
  tx: TenantTransaction,
  { code, answers, derived, serviceId, officeId }: NewDraft,
  { at, request }: Plan,
  deps: FollowingDependencies,
): Promise<void> {
  const draft = await deps.repository.findByCode(tx, code);
  if (draft === undefined) throw new Error(`The draft ${code} was not written`);
  const event = {
    type: 'submitted',
    at: at.toISOString(),
    actor: { kind: 'system' },
    draftVersion: draft.version,
  } as const;
  const given = await giveOut(tx, { serviceId, officeId, answers, derived }, event.at);
  const applied = await deps.apply(tx, draft, event, {
    changes: { answers, derived, unread: true, ...given.changes },
    payload: { answers, derived, startedFrom: request.from.code },
    inputEvents: given.inputEvents,
  });
  if (!applied.ok) throw new Error(`${code} could not be sent: ${JSON.stringify(applied.error)}`);
  await given.settle(tx, draft.id);
}
