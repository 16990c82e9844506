import type { JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  type VersionConflict,
} from '../../../graphql/refusals';
import type { StaffViewer } from '../../../graphql/viewer';
import type { DocumentRequest, Documents } from '../../../ports/inside/documents';
import { fileUrl } from '../../documents';
import type { WorkDependencies } from '../dependencies';
import { getActing } from '../find-visible';
import { claimInputFiles } from '../input-files';
import type { Attempt } from '../once';
import { toRefusal } from '../to-refusal';

export interface PreviewRequest {
  readonly code: string;
  readonly activity: string;
  readonly outcome: string;
  readonly input: JsonObject;
}

type PreviewRefusal = NotAllowed | ValidationRefusal;

/** Draws the document that an outcome would send, marked as a draft; answers its address, which soon expires. */
export function createPreviewDocument(
  deps: WorkDependencies & { readonly documents: Pick<Documents, 'preview'> },
) {
  return async (
    ctx: RequestContext,
    viewer: StaffViewer,
    request: PreviewRequest,
  ): Promise<Attempt<string, PreviewRefusal>> => {
    const described = await deps.withTenant(
      ctx.tenantId,
      async (tx): Promise<Attempt<DocumentRequest, PreviewRefusal>> => {
        const { instance, actor, standIns } = await getActing(tx, deps, ctx, request.code);
        const { activity, outcome } = request;
        const input = await claimInputFiles(tx, viewer, instance.id, request.input);
        const asked = { activity, outcome, input, actor, standIns };
        const rehearsed = await deps.runtime.preview(tx, instance, asked);
        return rehearsed.ok
          ? { answer: rehearsed.value }
          : { refusal: withoutConflict(toRefusal(rehearsed.error, instance.version, ctx)) };
      },
    );
    if ('refusal' in described) return described;
    const { fileId } = await deps.documents.preview(ctx.tenantId, described.answer, viewer.id);
    return { answer: `${fileUrl(fileId)}?inline` };
  };
}

/** A preview writes nothing, so nothing can come before it. */
function withoutConflict(refusal: PreviewRefusal | VersionConflict): PreviewRefusal {
  return 'currentVersion' in refusal ? notAllowed('reason.done') : refusal;
}
