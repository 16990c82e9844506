import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import { type AttachmentOutput, type FileRow, toAttachment } from '../documents';
import type { InstanceView } from './instance-view';
import { filesOf } from './settle-files';

/** Files of the answers, by their path, then those that came with the work done on it. */
export async function loadAttachments(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  releases: Releases,
): Promise<readonly AttachmentOutput[]> {
  const { form } = await releases.get(tx, instance.releaseId);
  const paths = new Map(filesOf(form, instance.answers).map(({ id, path }) => [id, path]));
  const rows = await tx.query<FileRow>(
    `select id, name, size, mime, sha256, status from file
      where tenant_id = $1 and instance_id = $2
        and (id = any ($3) or (purpose = 'input' and (owner_realm = 'citizen' or $4)))
      order by created_at, id`,
    [tx.tenantId, instance.id, [...paths.keys()], ctx.viewer?.kind === 'staff'],
    'instance_attachments',
  );
  return rows.map((row) => toAttachment(row, paths.get(row.id) ?? ''));
}
