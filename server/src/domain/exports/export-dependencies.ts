import type { StoredFiles } from '../../files';
import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { DocumentFonts } from '../documents';
import type { InstanceWork } from '../instances';

export interface ExportDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly work: Pick<InstanceWork, 'list' | 'wholeFile'>;
  readonly files: Pick<StoredFiles, 'read'>;
  readonly fonts: DocumentFonts;
}

/** Something to be downloaded, made while it is sent. */
export interface Download {
  readonly name: string;
  readonly mime: string;
  readonly content: NodeJS.ReadableStream;
}
