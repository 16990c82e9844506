import type { Issue } from '@istanze/shared';
import { authoringText } from '@istanze/shared/authoring';
import type { RequestContext } from '../../graphql/context';
import { type NotAllowed, notAllowed, toIssueOutput, type ValidationRefusal } from '../../graphql/refusals';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { OpenDrafts } from '../../ports/inside/open-drafts';
import { loadCandidate } from './candidate';
import { findImpact } from './find-impact';
import { findClosedOffices } from './find-closed-offices';
import { findObstacles } from './find-obstacles';
import { findPerformerIds } from './performer-ids.repository';
import {
  Publication,
  type RehearsalPage,
  type ReleasePayload,
  type ServiceImpact,
} from './publication.types';
import { publish, type PublicationRequest } from './publish';
import { rehearseDrafts } from './rehearse-drafts';
import { runTests, toTestRun } from './run-tests';
import type { TrialDependencies } from './try-draft';

export type PublishAnswer = ReleasePayload | ValidationRefusal | NotAllowed;

/** A service, and the earlier release that would be published again; null for what its drafts hold. */
export interface CandidateRequest {
  readonly id: string;
  readonly of: string | null;
}

export interface PublicationUseCases {
  describePublication(ctx: RequestContext, request: CandidateRequest): Promise<Publication>;
  describeImpact(ctx: RequestContext, request: CandidateRequest): Promise<ServiceImpact>;
  rehearse(
    ctx: RequestContext,
    request: CandidateRequest,
    page: { readonly after: string | null; readonly first: number },
  ): Promise<RehearsalPage>;
  publishService(ctx: RequestContext, request: PublicationRequest): Promise<PublishAnswer>;
}

export interface PublicationDependencies extends TrialDependencies {
  readonly withTenant: WithTenant;
  readonly openDrafts: OpenDrafts;
}

/** What comes before a publication, seen from all its sides, and the publication itself. */
export function createPublicationUseCases(deps: PublicationDependencies): PublicationUseCases {
  return {
    describePublication: (ctx, { id, of }) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const candidate = await loadCandidate(tx, id, of);
        const say = inWords(ctx);
        const obstacles = [
          ...findObstacles(candidate.content, await findPerformerIds(tx)),
          ...(await findClosedOffices(tx, candidate.content)),
        ];
        const runs = obstacles.length > 0 ? [] : await runTests(tx, candidate, deps.clock.now());
        return Object.assign(new Publication(), {
          mark: candidate.mark,
          content: candidate.content,
          obstacles: obstacles.map((issue) => toIssueOutput(issue, say)),
          tests: runs.map((run) => toTestRun(run, say)),
        });
      }),
    describeImpact: (ctx, { id, of }) =>
      deps.withTenant(ctx.tenantId, async (tx) => findImpact(tx, await loadCandidate(tx, id, of), deps)),
    rehearse: (ctx, { id, of }, page) =>
      deps.withTenant(ctx.tenantId, async (tx) =>
        rehearseDrafts(tx, await loadCandidate(tx, id, of), page, deps),
      ),
    publishService: (ctx, request) => {
      const viewer = ctx.viewer;
      if (viewer?.kind !== 'staff') return Promise.resolve(notAllowed('reason.staff-only'));
      return deps.withTenant(ctx.tenantId, (tx) =>
        publish(tx, request, { staffId: viewer.id, now: deps.clock.now(), say: inWords(ctx) }),
      );
    },
  };
}

function inWords({ locale }: RequestContext): (issue: Issue) => string {
  return (issue) => authoringText(issue, locale);
}
