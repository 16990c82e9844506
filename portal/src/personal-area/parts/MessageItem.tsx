import { useEffect, useState, type ReactNode } from 'react';
import { useMutation } from '@apollo/client/react';
import { MarkMessageReadDocument, type MessagePartsFragment } from '../../graphql/generated/graphql';
import { formatDateTime, formatSize } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';
import { LinkedText } from '../../ui/LinkedText';
import { useSessionRefresh } from '../../session/session';
import { fileKind } from './file-kind';
import { messageTitle } from './message-title';

interface MessageItemProps {
  readonly message: MessagePartsFragment;
  /** Open from the start: inside the page of its request. */
  readonly open?: boolean;
  readonly heading?: 'h2' | 'h3';
}

/** A message; opening it marks it as read. */
export function MessageItem({ message, open = false, heading: Heading = 'h3' }: MessageItemProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const [shown, setShown] = useState(open);
  const unread = useMarkRead(message, shown);
  const own = message.from === 'citizen';
  const id = `message-${message.id}`;
  return (
    <article className={own ? 'message message-own' : 'message'} aria-labelledby={id}>
      <Heading className="message-head" id={id}>
        <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {unread && <span className="message-dot" aria-hidden="true" />}
          <span className="message-subject">
            {messageTitle(message, t)}
            {unread && <span className="visually-hidden"> {t('message.unread')}</span>}
          </span>
          <span className="message-meta">
            {message.author} · {formatDateTime(message.at, locale)}
          </span>
        </button>
      </Heading>
      <div className="message-body" hidden={!shown}>
        {message.body.split(/\n+/).map((line, index) => (
          <p key={index}>
            <LinkedText text={line} />
          </p>
        ))}
        {message.attachments.map((file) => (
          <a key={file.id} className="file-link" href={file.url} download>
            <Icon name="clip" className="icon-primary icon-sm me-2" />
            {t('file.described', {
              name: file.name,
              kind: fileKind(file.mime),
              size: formatSize(file.size, locale),
            })}
          </a>
        ))}
      </div>
    </article>
  );
}

/** Marks an incoming message as read once it was shown; true while it was not. */
function useMarkRead(message: MessagePartsFragment, shown: boolean): boolean {
  const unread = message.readAt === null && message.from !== 'citizen';
  const [read, setRead] = useState(false);
  const [mark] = useMutation(MarkMessageReadDocument);
  const refresh = useSessionRefresh();
  const { id } = message;
  useEffect(() => {
    if (!shown || !unread || read) return;
    setRead(true);
    mark({ variables: { id } }).then(refresh, () => setRead(false));
  }, [shown, unread, read, mark, id, refresh]);
  return unread && !read;
}
