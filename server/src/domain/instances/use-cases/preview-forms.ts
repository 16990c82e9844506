import { isOwner } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { NotFoundError } from '../../../graphql/errors';
import type { CitizenViewer } from '../../../graphql/viewer';
import { type FormPreview, getLetterHead, previewForms, requestPage } from '../../documents';
import type { DraftDependencies } from '../dependencies';

/** The forms of payment that a draft of mine will be given, from its saved answers; none where the service gives none. */
export function createPreviewForms(
  deps: Pick<DraftDependencies, 'withTenant' | 'clock' | 'releases' | 'repository'>,
) {
  return (ctx: RequestContext, viewer: CitizenViewer, code: string): Promise<readonly FormPreview[]> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const draft = await deps.repository.findByCode(tx, code);
      if (draft === undefined || !isOwner(viewer, draft) || draft.category !== 'draft')
        throw new NotFoundError('instance');
      const release = await deps.releases.get(tx, draft.releaseId);
      const head = await getLetterHead(tx, draft.officeId);
      const { origin } = ctx;
      const sources = { release, head, origin, url: requestPage(origin, code) };
      return previewForms(draft, ctx.locale, sources, deps.clock.now());
    });
}
