import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ThreadPartsFragment } from '../../graphql/generated/graphql';
import { formatDateTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';
import { threadPath } from './thread-path';

interface ThreadCardProps {
  readonly thread: ThreadPartsFragment;
  readonly heading?: 'h2' | 'h3';
}

/** A conversation among the others: about what, who wrote last and how it begins, how much is to be read. */
export function ThreadCard({ thread, heading: Heading = 'h3' }: ThreadCardProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const { last, unread, instanceCode, serviceTitle, messages } = thread;
  const who = last.from === 'citizen' ? t('thread.you') : last.author;
  return (
    <article className={unread > 0 ? 'thread thread-unread' : 'thread'}>
      <Heading className="thread-title">
        <Link to={threadPath(instanceCode)}>
          {serviceTitle === null ? t('thread.notices') : text(serviceTitle)}
        </Link>
        {unread > 0 && <span className="thread-count">{t('thread.unread', { count: unread })}</span>}
      </Heading>
      <p className="thread-last">
        <strong>{who}:</strong>{' '}
        {last.kind === 'MESSAGE' || last.subject === '' ? firstLine(last.body) : last.subject}
      </p>
      <p className="thread-meta">
        {formatDateTime(last.at, locale)}
        {instanceCode !== null && ` · ${instanceCode}`}
        {messages > 1 && ` · ${t('thread.messages', { count: messages })}`}
        {last.attachments.length > 0 && (
          <>
            {' · '}
            <Icon name="clip" className="icon-sm" />
            {t('thread.attachments', { count: last.attachments.length })}
          </>
        )}
      </p>
    </article>
  );
}

const LONGEST = 120;

/** As much of a message as fits in a line or two. */
function firstLine(body: string): string {
  const line = body.split('\n', 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
