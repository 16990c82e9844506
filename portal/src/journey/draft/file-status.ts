import type { UploadedFile } from '@istanze/shared/react';
import type { DraftPartsFragment } from '../../graphql/generated/graphql';

const STATUSES = ['scanning', 'clean', 'unscanned', 'infected', 'refused'] as const;

/** What the server said last of a document of the draft; undefined for one it has not been told of yet. */
export function fileStatusIn(
  { attachments }: Pick<DraftPartsFragment, 'attachments'>,
  fileId: string,
): UploadedFile['status'] | undefined {
  const found = attachments.find(({ id }) => id === fileId)?.status.toLowerCase();
  return STATUSES.find((status) => status === found);
}
