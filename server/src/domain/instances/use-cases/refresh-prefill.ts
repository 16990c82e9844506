import {
  type CompiledForm,
  type CompiledSection,
  locate,
  type Path,
  prefill,
  type Provenance,
  readPath,
  valuesOf,
  writePath,
} from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import type { NotAllowed } from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { DraftDependencies } from '../dependencies';
import { computeDerived } from '../derived-values';
import { findSubjectOf } from '../find-subject';
import { lockDraft } from '../get-draft';
import type { InstanceView } from '../instance-view';
import type { Attempt } from '../once';
import type { RegistryReading } from '../prefill-sources';
import { sourcesOf } from '../prefill-subject';
import { readRegistryFor } from '../read-registry';

/** Reads the registers again and fills what is empty or came from them; what the person wrote stays. */
export function createRefreshPrefill(deps: DraftDependencies) {
  return async (
    ctx: RequestContext,
    viewer: CitizenViewer,
    code: string,
  ): Promise<Attempt<InstanceView, NotAllowed>> => {
    const lock = (tx: TenantTransaction) => lockDraft(tx, deps.repository, viewer, code, deps.clock.now());
    const known = await deps.withTenant(ctx.tenantId, async (tx) => {
      const found = await lock(tx);
      if ('refusal' in found) return found;
      const release = await deps.releases.get(tx, found.answer.releaseId);
      return { answer: { release, subject: await findSubjectOf(tx, viewer, found.answer, deps) } };
    });
    if ('refusal' in known) return known;
    const { release, subject } = known.answer;
    const reading = subject && (await readRegistryFor(deps, ctx.tenantId, subject, release));
    return deps.withTenant(ctx.tenantId, async (tx) => {
      const found = await lock(tx);
      return 'refusal' in found ? found : { answer: await refill(tx, viewer, found.answer, reading, deps) };
    });
  };
}

async function refill(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  draft: InstanceView,
  reading: RegistryReading | undefined,
  deps: DraftDependencies,
): Promise<InstanceView> {
  const { content, form } = await deps.releases.get(tx, draft.releaseId);
  const subject = await findSubjectOf(tx, viewer, draft, deps);
  if (subject === undefined) return draft;
  const at = deps.clock.now().toISOString();
  const emptied = reading === undefined ? draft : withoutRegistry(form, draft);
  const filled = prefill(form, sourcesOf(subject, reading, at), emptied.answers);
  return deps.repository.updateDraft(tx, draft, {
    answers: filled.answers,
    provenance: { ...emptied.provenance, ...filled.provenance },
    derived: await computeDerived(tx, content, filled.answers),
    step: draft.step,
    at: deps.clock.now(),
  });
}

/** The draft without what the national register said before: it speaks again. */
function withoutRegistry(
  form: CompiledForm,
  draft: InstanceView,
): { readonly answers: InstanceView['answers']; readonly provenance: Readonly<Record<Path, Provenance>> } {
  let answers = draft.answers;
  const rest: Record<Path, Provenance> = {};
  const cleared = new Set(
    [...form.repeats.values()].filter((repeat) => isAllOf(repeat, draft)).map(({ pattern }) => pattern),
  );
  for (const [path, provenance] of Object.entries(draft.provenance)) {
    const { field, repeat } = locate(form, path);
    const inList = repeat !== undefined && cleared.has(repeat.pattern);
    if (provenance.origin !== 'anpr' || field === undefined || (repeat !== undefined && !inList))
      rest[path] = provenance;
    else if (!inList) answers = writePath(answers, path, null);
  }
  for (const pattern of cleared) answers = writePath(answers, pattern, null);
  return { answers, provenance: rest };
}

/** True for a list in which nobody wrote: every value of it is the register's own, and it may be made anew. */
function isAllOf({ pattern, within, fields, sections }: CompiledSection, draft: InstanceView): boolean {
  if (within !== undefined || sections.length > 0) return false;
  const values = fields.flatMap((field) => valuesOf(field, draft.answers));
  const isRead = ({ path }: { readonly path: Path }) => draft.provenance[path]?.origin === 'anpr';
  return values.length > 0 && values.every(isRead) && readPath(draft.answers, pattern) !== null;
}
