import type { StoredFiles } from '../../files';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { CompiledRelease, Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { getLetterHead, type LetterHead } from './letter-head.repository';
import type { DocumentFonts } from './pdf/fonts';

export interface DocumentDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly files: Pick<StoredFiles, 'save'>;
  readonly fonts: DocumentFonts;
  readonly originOf: OriginOf;
}

/** Public origin of the municipality's portal, without a final slash. */
export type OriginOf = (tx: TenantTransaction) => Promise<string>;

/** The page of a request in the portal. Texts that others read too name this one and never a secret link. */
export function requestPage(origin: string, code: string): string {
  return `${origin}/pratiche/${code}`;
}

/** What every document of an instance is made from. */
export interface DocumentSources {
  readonly release: CompiledRelease;
  readonly head: LetterHead;
  readonly origin: string;
  /** Where the applicant follows the request. */
  readonly url: string;
}

export async function loadSources(
  tx: TenantTransaction,
  instance: InstanceRecord,
  deps: DocumentDependencies,
): Promise<DocumentSources> {
  const origin = await deps.originOf(tx);
  return {
    release: await deps.releases.get(tx, instance.releaseId),
    head: await getLetterHead(tx, instance.officeId),
    origin,
    url: requestPage(origin, instance.code),
  };
}
