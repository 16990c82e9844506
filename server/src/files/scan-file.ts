import type { OutboxHandler } from '../platform/outbox';
import { PermanentFailure } from '../platform/outbox';
import type { WithTenant } from '../platform/tenant-transaction';
import type { VirusScanner } from '../ports/outside/virus-scanner';
import { findFile, setFileStatus } from './stored-file.repository';
import type { StoredFiles } from './stored-files';

/** Has an upload judged. A scanner that does not answer leaves it held back, and is asked again. */
export function scanFile(files: StoredFiles, scanner: VirusScanner, withTenant: WithTenant): OutboxHandler {
  return async (job) => {
    const id = job.payload['fileId'];
    if (typeof id !== 'string') throw new PermanentFailure('no-file-id');
    const file = await withTenant(job.tenantId, (tx) => findFile(tx, id));
    if (file === undefined || file.status !== 'scanning') return;
    const verdict = await scanner.scan(await files.read(job.tenantId, id));
    if (verdict === 'unscanned') throw new Error('The virus scanner gave no verdict');
    await job.complete((tx) => setFileStatus(tx, id, verdict));
  };
}
