import type { Issue } from '@istanze/shared';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import { addJobs } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type Candidate, compileCandidate, loadCandidate } from './candidate';
import { findClosedOffices } from './find-closed-offices';
import { findObstacles } from './find-obstacles';
import { findPerformerIds } from './performer-ids.repository';
import { toManagedService } from './managed-service';
import { moveDraftsJob } from './move-drafts';
import { type DraftChoice, ReleasePayload } from './publication.types';
import { addRelease, findReleaseRows, lockService, restoreDrafts } from './release.repository';
import { ReleaseInfo } from './release.types';
import { runTests } from './run-tests';

export interface PublicationRequest {
  readonly id: string;
  readonly note: string;
  readonly drafts: DraftChoice;
  /** The earlier release to publish again; null for what the drafts of form and flow hold. */
  readonly of: string | null;
  /** With `of`: the drafts of form, flow and configuration become what that release froze. */
  readonly restore: boolean;
  /** Why tests that fail do not count; null where they do. */
  readonly despiteTests: string | null;
  /** What the person looked at; null for scripts that publish what there is. */
  readonly mark: string | null;
}

interface Publisher {
  readonly staffId: string;
  readonly now: Date;
  readonly say: (issue: Issue) => string;
}

/** Puts a candidate in line, unless it changed since it was looked at, would not run, or fails a test without a reason. */
export async function publish(
  tx: TenantTransaction,
  request: PublicationRequest,
  { staffId, now, say }: Publisher,
): Promise<ReleasePayload | ValidationRefusal | NotAllowed> {
  await lockService(tx, request.id);
  const candidate = await loadCandidate(tx, request.id, request.of);
  if (request.mark !== null && request.mark !== candidate.mark) return notAllowed('reason.changed-meanwhile');
  const obstacles = [
    ...findObstacles(candidate.content, await findPerformerIds(tx)),
    ...(await findClosedOffices(tx, candidate.content)),
  ];
  if (obstacles.length > 0) return validationRefusal(obstacles, say);
  const failed = await failedTests(tx, candidate, now);
  const despiteTests = failed.length === 0 ? '' : (request.despiteTests?.trim() ?? '');
  if (failed.length > 0 && despiteTests === '') return validationRefusal(failed, say);
  compileCandidate(candidate);
  return record(tx, candidate, { ...request, despiteTests: despiteTests || null }, staffId);
}

async function failedTests(
  tx: TenantTransaction,
  candidate: Candidate,
  now: Date,
): Promise<readonly Issue[]> {
  const runs = await runTests(tx, candidate, now);
  return runs
    .filter(({ differences }) => differences.length > 0)
    .map(({ id, name }) => ({ code: 'service-test-failed', path: id, params: { name } }));
}

async function record(
  tx: TenantTransaction,
  { service, content }: Candidate,
  { note, drafts, of, restore, despiteTests }: PublicationRequest,
  staffId: string,
): Promise<ReleasePayload> {
  if (of !== null && restore) await restoreDrafts(tx, content, staffId);
  const id = await addRelease(tx, {
    serviceId: service.id,
    content,
    note: note.trim(),
    staffId,
    despiteTests,
    ...(of === null ? {} : { againFrom: of }),
  });
  if (drafts !== 'STAY') await addJobs(tx, [moveDraftsJob({ releaseId: id, drafts, after: null })]);
  await tx.em().refresh(service);
  const row = (await findReleaseRows(tx, service.id)).find((release) => release.id === id);
  return Object.assign(new ReleasePayload(), {
    release: Object.assign(new ReleaseInfo(), row),
    service: await toManagedService(tx, service),
  });
}
