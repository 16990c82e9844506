import type { ReactNode } from 'react';
import type { MessagePartsFragment } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';
import { MessageItem } from '../parts/MessageItem';
import { Reply } from './Reply';

interface ConversationProps {
  /** Of the request it is about; null for notices that are about none. */
  readonly code: string | null;
  readonly messages: readonly MessagePartsFragment[];
  readonly writable: boolean;
  readonly heading?: 'h2' | 'h3';
  onSent(): void;
}

/** What was written, oldest first with the last one open, and the place to answer. */
export function Conversation({
  code,
  messages,
  writable,
  heading = 'h3',
  onSent,
}: ConversationProps): ReactNode {
  const t = usePersonalT();
  const sorted = [...messages].sort((one, other) => one.at.localeCompare(other.at));
  return (
    <>
      {sorted.length === 0 && <p>{t('messages.none')}</p>}
      {sorted.map((message, index) => (
        <MessageItem
          key={message.id}
          message={message}
          open={index === sorted.length - 1}
          heading={heading}
        />
      ))}
      {code !== null && writable && <Reply code={code} onSent={onSent} />}
    </>
  );
}
