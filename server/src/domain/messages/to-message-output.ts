import { toAttachment } from '../documents';
import type { MessageRow } from './message.repository';
import { MessageNoticeOutput, type MessageOutput } from './message.types';

export function toMessageOutput(row: MessageRow): MessageOutput {
  const { id, sender, kind, authorName, subject, body, at, readAt, instanceCode, files, notices } = row;
  return {
    id,
    from: sender,
    kind,
    author: authorName,
    subject,
    body,
    at,
    readAt,
    instanceCode,
    attachments: files.map((file) => toAttachment(file, '')),
    notices: notices.map((notice) =>
      Object.assign(new MessageNoticeOutput(), { ...notice, at: new Date(notice.at) }),
    ),
  };
}
