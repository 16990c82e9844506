import { romeDate, type CompiledForm, type ReleaseContent } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { DerivedValues } from '../../ports/inside/derived-values';
import type { OpenDraft } from '../../ports/inside/open-drafts';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { rehearse, type Rehearsal } from './rehearse';

export interface TrialDependencies {
  readonly releases: Releases;
  readonly derivedValues: DerivedValues;
  readonly clock: Clock;
}

/** What a release, published or not, makes of a stored draft. */
export async function tryDraft(
  tx: TenantTransaction,
  draft: OpenDraft,
  to: { readonly content: ReleaseContent; readonly form: CompiledForm },
  deps: TrialDependencies,
): Promise<Rehearsal> {
  const from = await deps.releases.get(tx, draft.releaseId);
  const today = romeDate(deps.clock.now().toISOString());
  const facts = await deps.derivedValues.compute(tx, to.content, draft.answers);
  return rehearse(from.form, to.form, draft.answers, {
    before: { today, facts: draft.derived },
    after: { today, facts },
  });
}
