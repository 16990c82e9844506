import { toAttachment } from '../documents';
import type { MessageRow } from './message.repository';
import type { MessageOutput } from './message.types';

export function toMessageOutput(row: MessageRow): MessageOutput {
  const { id, sender, authorName, subject, body, at, readAt, instanceCode, files } = row;
  return {
    id,
    from: sender,
    author: authorName,
    subject,
    body,
    at,
    readAt,
    instanceCode,
    attachments: files.map((file) => toAttachment(file, '')),
  };
}
