import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { MarkMessageReadDocument, type InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { AttachmentLink } from './AttachmentLink';
import { MessageNotices } from './MessageNotices';
import { MessageReply } from './MessageReply';

type Message = InstanceFullFragment['messages'][number];

interface MessagesProps {
  readonly instance: InstanceFullFragment;
  /** Something was sent or read: the instance has changed. */
  readonly onChange: () => void;
}

/** Messages of the citizen that nobody of the office has opened. */
export function unreadMessages(messages: readonly Message[]): readonly Message[] {
  return messages.filter(({ from, readAt }) => from === 'citizen' && readAt === null);
}

/** Notices have a subject; what people write to each other carries only the one that every message has. */
function hasOwnSubject({ from, subject }: Message): boolean {
  return from === 'system' && subject !== '';
}

/** What citizen and office wrote to each other; opening it marks the citizen's messages as read. */
export function Messages({ instance, onChange }: MessagesProps) {
  const { t, locale } = useLanguage();
  const { messages } = instance;
  const [markRead] = useMutation(MarkMessageReadDocument);
  const marked = useRef(new Set<string>());
  useEffect(() => {
    const fresh = unreadMessages(messages).filter(({ id }) => !marked.current.has(id));
    fresh.forEach(({ id }) => {
      marked.current.add(id);
      markRead({ variables: { id } }).then(onChange, () => marked.current.delete(id));
    });
  }, [markRead, messages, onChange]);
  return (
    <div className="stack">
      {messages.length === 0 ? (
        <EmptyState icon="message" title={t('messages.empty')}>
          {t('messages.empty-help')}
        </EmptyState>
      ) : (
        <ol className="messages">
          {messages.map((message) => (
            <li key={message.id} className="message" data-from={message.from}>
              <p className="small muted">
                <strong>{message.author}</strong> ·{' '}
                <time dateTime={message.at}>{formatInstant(message.at, locale)}</time>
              </p>
              {hasOwnSubject(message) ? <h2>{message.subject}</h2> : null}
              <p className="message-body">{message.body}</p>
              {message.attachments.map((attachment) => (
                <AttachmentLink key={attachment.id} attachment={attachment} />
              ))}
              <MessageNotices notices={message.notices} />
            </li>
          ))}
        </ol>
      )}
      <MessageReply key={instance.code} instance={instance} onSent={onChange} />
    </div>
  );
}
