import { compileForm, type CompiledForm, type ReleaseContent } from '@istanze/shared';
import { NotFoundError } from '../../graphql/errors';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { getServiceById, type Service } from '../catalogue';
import { buildRelease } from './build-release';
import { releaseEnvironment } from './compiled-releases';
import { loadReleaseParts } from './managed-service';
import { findRelease, getDraftState } from './release.repository';

/** What a publication would put in line. */
export interface Candidate {
  readonly service: Service;
  readonly content: ReleaseContent;
  /** Tells the candidate that somebody looked at from what it became since. */
  readonly mark: string;
}

/** The content of the drafts as they stand, or of the earlier release `of` of the same service. */
export async function loadCandidate(
  tx: TenantTransaction,
  serviceId: string,
  of: string | null,
): Promise<Candidate> {
  const service = await getServiceById(tx, serviceId);
  if (of === null) {
    const { draft } = await getDraftState(tx, serviceId);
    return { service, content: buildRelease(await loadReleaseParts(tx, service)), mark: draft ?? '' };
  }
  const release = await findRelease(tx, of);
  if (release?.serviceId !== serviceId) throw new NotFoundError('release');
  return { service, content: release.content, mark: release.id };
}

/** Call it only where nothing stands in the way: a form that does not compile throws. */
export function compileCandidate({ content }: Pick<Candidate, 'content'>): CompiledForm {
  return compileForm(content.form, releaseEnvironment(content));
}
