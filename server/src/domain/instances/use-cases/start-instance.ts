import {
  type Answers,
  addDays,
  type JsonObject,
  type Path,
  prefill,
  type Provenance,
  romeDate,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { type IdempotencyConflict, type NotAllowed, notAllowed } from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import { hashRequest } from '../../../platform/idempotency';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { CompiledRelease } from '../../../ports/inside/releases';
import { type CitizenFacts, findCitizenFacts } from '../citizen-facts.repository';
import type { DraftDependencies } from '../dependencies';
import { takeOver, type TakenOver, type TakingRules } from '../earlier-answers';
import type { InstanceView } from '../instance-view';
import { newDraft } from '../new-draft';
import { type Attempt, attemptOnce } from '../once';
import { identitySource, profileSource, type RegistryReading, registrySource } from '../prefill-sources';
import { readRegistry } from '../read-registry';
import { findLastValidDay, findOpenRenewal } from '../find-renewal';
import { findStartableService, type StartableService } from '../startable-service.repository';

export interface StartRequest {
  readonly serviceSlug: string;
  readonly idempotencyKey: string;
  /** Code of an earlier request of the same person for the same service, to renew or repeat it. */
  readonly fromInstance: string | null;
}

const MOST_DRAFTS = 20;

interface Plan {
  readonly service: StartableService;
  readonly release: CompiledRelease;
  readonly citizen: CitizenFacts;
  readonly kept: JsonObject;
  readonly earlier: InstanceView | undefined;
  readonly rules: TakingRules;
  /** Code of the draft that renews the same request and was left open. */
  readonly leftOpen: string | null;
}

/**
 * Opens a draft on the live release of a service, filled with what is already known; a renewal left open is gone on with.
 * Answers the code.
 */
export function createStartInstance(deps: DraftDependencies) {
  return async (
    ctx: RequestContext,
    viewer: CitizenViewer,
    request: StartRequest,
  ): Promise<Attempt<string, NotAllowed | IdempotencyConflict>> => {
    const once = {
      scope: `start-instance:${viewer.id}`,
      key: request.idempotencyKey,
      requestHash: hashRequest([request.serviceSlug, request.fromInstance]),
    };
    const plan = await deps.withTenant(ctx.tenantId, (tx) => makePlan(tx, viewer, request, deps));
    // A repetition gets its first answer again even when a new request would be refused by now.
    if ('refusal' in plan)
      return attemptOnce(deps.withTenant, ctx.tenantId, once, () => Promise.resolve(plan));
    const { release, citizen, leftOpen } = plan.answer;
    if (leftOpen !== null)
      return attemptOnce(deps.withTenant, ctx.tenantId, once, () => Promise.resolve({ answer: leftOpen }));
    const reading = await readRegistry(deps, {
      tenantId: ctx.tenantId,
      form: release.form,
      fiscalCode: citizen.fiscalCode,
      purpose: release.content.service.slug,
      userId: viewer.id,
    });
    return attemptOnce(deps.withTenant, ctx.tenantId, once, async (tx) => ({
      answer: await writeDraft(tx, viewer, plan.answer, reading, deps),
    }));
  };
}

async function makePlan(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  request: StartRequest,
  deps: DraftDependencies,
): Promise<Attempt<Plan, NotAllowed>> {
  const service = await findStartableService(tx, request.serviceSlug, viewer.id);
  if (service === undefined) return { refusal: notAllowed('reason.not-found') };
  if (service.status !== 'active' || service.liveReleaseId === null) {
    return { refusal: notAllowed('reason.service-inactive') };
  }
  if (service.openDrafts >= MOST_DRAFTS) return { refusal: notAllowed('reason.too-many-drafts') };
  const citizen = await findCitizenFacts(tx, viewer.id);
  if (citizen === undefined) return { refusal: notAllowed('reason.not-found') };
  const earlier = await findEarlier(tx, viewer, service, request.fromInstance, deps);
  if (request.fromInstance !== null && earlier === undefined)
    return { refusal: notAllowed('reason.not-found') };
  const release = await deps.releases.get(tx, service.liveReleaseId);
  const kept = citizen.reuseData ? await deps.keptData.read(tx, citizen) : {};
  const leftOpen = earlier === undefined ? null : await findOpenRenewal(tx, earlier);
  const rules = earlier === undefined ? {} : await findRules(tx, earlier, release, deps);
  return { answer: { service, release, citizen, kept, earlier, rules, leftOpen } };
}

async function findEarlier(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  service: StartableService,
  code: string | null,
  deps: DraftDependencies,
): Promise<InstanceView | undefined> {
  if (code === null) return undefined;
  const earlier = await deps.repository.findByCode(tx, code);
  if (earlier === undefined || earlier.citizenId !== viewer.id || earlier.erased) return undefined;
  return earlier.serviceId === service.id && earlier.category !== 'draft' ? earlier : undefined;
}

/** What is renewed goes on the day after it ends, or today where it has ended already. */
async function findRules(
  tx: TenantTransaction,
  earlier: InstanceView,
  release: CompiledRelease,
  deps: DraftDependencies,
): Promise<TakingRules> {
  const { modeField } = release.content.configuration.stampDuty;
  const rules = modeField === undefined ? {} : { dutyField: modeField };
  const until = await findLastValidDay(tx, earlier.id);
  if (until === null) return rules;
  const today = romeDate(deps.clock.now().toISOString());
  const next = addDays(until, 1);
  return { ...rules, continuation: { until, from: next > today ? next : today } };
}

async function writeDraft(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  plan: Plan,
  reading: RegistryReading | undefined,
  deps: DraftDependencies,
): Promise<string> {
  const at = deps.clock.now();
  const { service, release, citizen, earlier } = plan;
  const filled = fillIn(plan, viewer, reading, at.toISOString());
  const renewedFrom = earlier?.id ?? null;
  const draft = await newDraft(tx, { service, release, citizen, renewedFrom, filled, at });
  await deps.repository.insertDraft(tx, draft);
  return draft.code;
}

/** Registers come before what the person told us, and both before what an earlier request said. */
function fillIn(
  { release, citizen, kept, earlier, rules }: Plan,
  viewer: CitizenViewer,
  reading: RegistryReading | undefined,
  at: string,
): { readonly answers: Answers; readonly provenance: Readonly<Record<Path, Provenance>> } {
  const taken: TakenOver =
    earlier === undefined
      ? { answers: {}, provenance: {} }
      : takeOver(release.form, earlier.answers, earlier.submittedAt ?? at, rules);
  const sources = [
    ...(reading === undefined ? [] : [registrySource(reading)]),
    identitySource(citizen, viewer, at),
    profileSource(citizen, kept, at),
  ];
  const filled = prefill(release.form, sources, taken.answers);
  return { answers: filled.answers, provenance: { ...taken.provenance, ...filled.provenance } };
}
