import { isOwner, type ObjectChoice } from '@istanze/shared';
import { NotFoundError } from '../../../graphql/errors';
import type { RequestContext } from '../../../graphql/context';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { DraftDependencies } from '../dependencies';
import { findSubjectOf } from '../find-subject';
import { kindsAsked, toChoices } from '../object-choices';
import { readRegistryFor } from '../read-registry';

/**
 * Things that the person may fill in their draft with: those they gave before and agreed to have used again, and the people
 * of the household where the form asks for them one by one. Nothing of their own for who acts for another.
 */
export function createListObjectChoices(deps: DraftDependencies) {
  return async (
    ctx: RequestContext,
    viewer: CitizenViewer,
    code: string,
  ): Promise<readonly ObjectChoice[]> => {
    const known = await deps.withTenant(ctx.tenantId, async (tx) => {
      const draft = await deps.repository.findByCode(tx, code);
      if (draft === undefined || !isOwner(viewer, draft) || draft.category !== 'draft')
        throw new NotFoundError('instance');
      const release = await deps.releases.get(tx, draft.releaseId);
      const asked = kindsAsked(release.form);
      if (asked.size === 0) return undefined;
      const subject = await findSubjectOf(tx, viewer, draft, deps);
      if (subject === undefined) return undefined;
      const own = subject.represented === null && subject.self.reuseData;
      const kept = own ? (await deps.keptData.readMarked(tx, subject.self)).objects : [];
      return { asked, release, subject, kept };
    });
    if (known === undefined) return [];
    const { asked, release, subject, kept } = known;
    const people = asked.has('household') || asked.has('minor');
    const reading = people ? await readRegistryFor(deps, ctx.tenantId, subject, release) : undefined;
    return toChoices(asked, kept, reading);
  };
}
