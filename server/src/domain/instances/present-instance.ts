import { termAt } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CompiledRelease } from '../../ports/inside/releases';
import { findServiceRefs } from '../catalogue';
import { fileUrl } from '../documents';
import { getRecipientEmail } from './applicant-email';
import type { DraftDependencies } from './dependencies';
import { findRenewal } from './find-renewal';
import { quoteOf } from './instance-quote';
import type { InstanceView } from './instance-view';
import {
  FormChange,
  type Instance,
  type InstanceProblem,
  InstanceRepresentative,
  type TermOutput,
} from './instance.types';
import { readableAnswers } from './masked-answers';
import { findState, stateName } from './state-names';

/** An instance as the API shows it; who may see it was decided before. */
export async function presentInstance(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  deps: Pick<DraftDependencies, 'releases' | 'clock'>,
): Promise<Instance> {
  const release = await deps.releases.get(tx, instance.releaseId);
  const { workflow, service } = release.content;
  const now = deps.clock.now();
  // Asked together they travel together.
  const [{ answers, masked, revealedUntil }, [reference], email, renewal] = await Promise.all([
    readableAnswers(tx, ctx, instance, release, deps.clock),
    findServiceRefs(tx, [service.slug]),
    instance.erased ? null : getRecipientEmail(tx, readerOf(ctx, instance)),
    findRenewal(tx, instance, release),
  ]);
  const {
    id,
    code,
    kind,
    channel,
    releaseId,
    stateKey,
    category,
    version,
    step,
    createdAt,
    updatedAt,
    expiresAt,
  } = instance;
  return {
    id,
    code,
    kind,
    channel,
    releaseId,
    stateKey,
    category,
    version,
    step,
    createdAt,
    updatedAt,
    expiresAt,
    service: {
      slug: service.slug,
      title: service.title,
      shortDescription: reference?.shortDescription ?? { it: '' },
    },
    stateName: stateName(workflow, stateKey),
    citizenText: findState(workflow, stateKey)?.citizenText ?? null,
    formChange: toFormChange(instance),
    keepData: instance.keepData,
    answers,
    masked,
    revealedUntil,
    provenance: toJson(instance.provenance),
    derived: instance.derived,
    applicant: {
      name: instance.applicantName,
      fiscalCode: instance.applicantFiscalCode,
      email,
    },
    representative: toRepresentative(ctx, instance),
    submittedAt: instance.submittedAt === null ? null : new Date(instance.submittedAt),
    term: termOf(instance, release, now),
    quote: quoteOf(instance, release, ctx.locale, now),
    problems: ctx.viewer?.kind === 'staff' ? problemsOf(instance) : [],
    ...renewal,
    view: { ...instance, answers },
  };
}

/** Whoever follows a request for another gets its mail; the applicant who looks reads their own address. */
function readerOf({ viewer }: RequestContext, { citizenId, representation }: InstanceView): string {
  const follows = representation?.live === true && viewer?.id !== citizenId;
  return follows ? representation.representativeId : citizenId;
}

function toRepresentative(
  { viewer }: RequestContext,
  { representation, erased }: InstanceView,
): InstanceRepresentative | null {
  if (representation === null || erased) return null;
  const { name, fiscalCode, kind, state, live, title, until, file, representativeId } = representation;
  return Object.assign(new InstanceRepresentative(), {
    name,
    fiscalCode,
    kind,
    state,
    live,
    title,
    until,
    documentUrl: file === null ? null : fileUrl(file.id),
    documentName: file?.name ?? null,
    documentMime: file?.mime ?? null,
    isMe: viewer?.id === representativeId,
  });
}

function toFormChange({ formChange }: InstanceView): FormChange | null {
  if (formChange === null) return null;
  return Object.assign(new FormChange(), { ...formChange, at: new Date(formChange.at) });
}

function toJson(provenance: InstanceView['provenance']) {
  return Object.fromEntries(
    Object.entries(provenance).map(([path, { origin, at }]) => [path, { origin, at }] as const),
  );
}

function termOf({ workflow }: InstanceView, release: CompiledRelease, now: Date): TermOutput | null {
  if (workflow === null) return null;
  const { maximumDays } = release.content.service;
  const term = termAt(workflow.term, now.toISOString(), maximumDays);
  return { ...term, startedAt: new Date(term.startedAt) };
}

/** What failed for good and waits for somebody of the office. */
function problemsOf({ workflow }: InstanceView): readonly InstanceProblem[] {
  return (workflow?.problems ?? []).map(({ run, type, reason }) => ({ run, type, reason, retryable: true }));
}
