import {
  type Answers,
  addDays,
  admittedRepresentation,
  isOwner,
  type Path,
  prefill,
  type Provenance,
  romeDate,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { type IdempotencyConflict, type NotAllowed, notAllowed } from '../../../graphql/refusals';
import { type CitizenViewer, isGuest } from '../../../graphql/viewer';
import { hashRequest } from '../../../platform/idempotency';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { CompiledRelease } from '../../../ports/inside/releases';
import type { RepresentationRow } from '../../representation';
import type { DraftDependencies } from '../dependencies';
import { takeOver, type TakenOver, type TakingRules } from '../earlier-answers';
import { type Beginner, findBeginner } from '../find-subject';
import type { DraftRepresentation } from '../instance.repository';
import type { InstanceView } from '../instance-view';
import { newDraft } from '../new-draft';
import { type Attempt, attemptOnce } from '../once';
import type { RegistryReading } from '../prefill-sources';
import { sourcesOf } from '../prefill-subject';
import { readRegistryFor } from '../read-registry';
import { findLastValidDay, findOpenRenewal } from '../find-renewal';
import { refuseGuest } from '../refuse-guest';
import { refuseMinor } from '../refuse-minor';
import { findStartableService, type StartableService } from '../startable-service.repository';

export interface StartRequest {
  readonly serviceSlug: string;
  readonly idempotencyKey: string;
  /** Code of an earlier request of the same person for the same service, to renew or repeat it. */
  readonly fromInstance: string | null;
  /** Id of the representation that the person uses; none where they ask for themselves. */
  readonly onBehalfOf?: string | null;
}

const MOST_DRAFTS = 20;
/** Nobody comes back to what was begun without a login. */
const GUEST_HOURS = 24;

interface Plan {
  readonly service: StartableService;
  readonly release: CompiledRelease;
  readonly beginner: Beginner;
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
      requestHash: hashRequest([request.serviceSlug, request.fromInstance, request.onBehalfOf ?? null]),
    };
    const plan = await deps.withTenant(ctx.tenantId, (tx) => makePlan(tx, viewer, request, deps));
    // A repetition gets its first answer again even when a new request would be refused by now.
    if ('refusal' in plan)
      return attemptOnce(deps.withTenant, ctx.tenantId, once, () => Promise.resolve(plan));
    const { release, beginner, leftOpen } = plan.answer;
    if (leftOpen !== null)
      return attemptOnce(deps.withTenant, ctx.tenantId, once, () => Promise.resolve({ answer: leftOpen }));
    const reading = isGuest(viewer)
      ? undefined
      : await readRegistryFor(deps, ctx.tenantId, beginner.subject, release);
    return attemptOnce(deps.withTenant, ctx.tenantId, once, async (tx) => ({
      answer: await writeDraft(tx, plan.answer, reading, deps),
    }));
  };
}

async function makePlan(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  request: StartRequest,
  deps: DraftDependencies,
): Promise<Attempt<Plan, NotAllowed>> {
  const earlier = await findEarlier(tx, viewer, request.fromInstance, deps);
  const begun = await findBeginner(tx, viewer, { onBehalfOf: request.onBehalfOf ?? null, earlier }, deps);
  if ('refusal' in begun) return begun;
  const { representation } = begun.answer;
  const service = await findStartableService(
    tx,
    request.serviceSlug,
    representation?.representedId ?? viewer.id,
    representation?.id ?? null,
  );
  if (service === undefined) return { refusal: notAllowed('reason.not-found') };
  if (service.status !== 'active' || service.liveReleaseId === null) {
    return { refusal: notAllowed('reason.service-inactive') };
  }
  if (service.openDrafts >= MOST_DRAFTS) return { refusal: notAllowed('reason.too-many-drafts') };
  const isOther = earlier !== undefined && earlier.serviceId !== service.id;
  if (request.fromInstance !== null && (earlier === undefined || isOther))
    return { refusal: notAllowed('reason.not-found') };
  const release = await deps.releases.get(tx, service.liveReleaseId);
  const unknown = await refuseGuest(tx, viewer, release.content);
  if (unknown !== undefined) return { refusal: unknown };
  if (representation !== null && !admittedRepresentation(release.content).includes(representation.kind))
    return { refusal: notAllowed('reason.representation-not-admitted') };
  const { self } = begun.answer.subject;
  const today = romeDate(deps.clock.now().toISOString());
  const tooYoung =
    representation === null ? refuseMinor({ self, ...viewer }, release.content, today) : undefined;
  if (tooYoung !== undefined) return { refusal: tooYoung };
  const leftOpen = earlier === undefined ? null : await findOpenRenewal(tx, earlier);
  const rules = earlier === undefined ? {} : await findRules(tx, earlier, release, deps);
  return { answer: { service, release, beginner: begun.answer, earlier, rules, leftOpen } };
}

async function findEarlier(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  code: string | null,
  deps: DraftDependencies,
): Promise<InstanceView | undefined> {
  if (code === null) return undefined;
  const earlier = await deps.repository.findByCode(tx, code);
  if (earlier === undefined || earlier.erased || earlier.category === 'draft') return undefined;
  return isOwner(viewer, earlier) ? earlier : undefined;
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
  plan: Plan,
  reading: RegistryReading | undefined,
  deps: DraftDependencies,
): Promise<string> {
  const at = deps.clock.now();
  const { service, release, beginner, earlier } = plan;
  const { subject } = beginner;
  const draft = await newDraft(tx, {
    service,
    release,
    citizen: subject.represented?.party ?? subject.self,
    representation: beginner.representation && writtenOn(beginner.representation),
    renewedFrom: earlier?.id ?? null,
    filled: fillIn(plan, reading, at.toISOString()),
    at,
  });
  const expiresAt = isGuest(subject.viewer)
    ? new Date(at.getTime() + GUEST_HOURS * 3_600_000)
    : draft.expiresAt;
  await deps.repository.insertDraft(tx, { ...draft, expiresAt });
  return draft.code;
}

function writtenOn({
  id,
  representativeName,
  representativeFiscalCode,
}: RepresentationRow): DraftRepresentation {
  return { id, name: representativeName, fiscalCode: representativeFiscalCode };
}

/** Registers come before what the person told us, and both before what an earlier request said. */
function fillIn(
  { release, beginner, earlier, rules }: Plan,
  reading: RegistryReading | undefined,
  at: string,
): { readonly answers: Answers; readonly provenance: Readonly<Record<Path, Provenance>> } {
  const taken: TakenOver =
    earlier === undefined
      ? { answers: {}, provenance: {} }
      : takeOver(release.form, earlier.answers, earlier.submittedAt ?? at, rules);
  const { subject } = beginner;
  const sources = isGuest(subject.viewer) ? [] : sourcesOf(subject, reading, at);
  const filled = prefill(release.form, sources, taken.answers);
  return { answers: filled.answers, provenance: { ...taken.provenance, ...filled.provenance } };
}
