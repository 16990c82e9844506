import { localize } from '@istanze/shared';
import { Link } from 'react-router';
import type { DeskTaskFieldsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Icon } from '../../ui/Icon';
import { DeadlineMark } from '../DeadlineMark';
import { NewsMark } from '../queue/NewsMark';
import { DEFAULT_QUEUE, queueSearch } from '../queue/queue-state';
import { StateBadge } from '../StateBadge';

interface TaskRowProps {
  readonly task: DeskTaskFieldsFragment;
  /** What the list is about: it stands first. */
  readonly by: 'deadline' | 'event';
}

/** An instance that waits: what happened or by when, whose it is, and the one thing to do next. */
export function TaskRow({ task: { row, next }, by }: TaskRowProps) {
  const { t, locale } = useLanguage();
  const { me } = useSession();
  const isAsked = !me.roles.some(({ officeId }) => officeId === row.officeId);
  const deadline = <DeadlineMark finalDate={row.finalDate} suspended={row.suspended} />;
  const news = row.news === null ? null : <NewsMark news={row.news} at={row.newsAt} />;
  return (
    <li className="task" data-unread={row.unread || undefined}>
      <Link className="task-link" data-task to={taskAddress(row.code, {})}>
        <span className="task-line">
          {by === 'deadline' ? deadline : news}
          {isAsked ? (
            <span className="badge" data-tone="accent">
              <Icon name="message" size="small" />
              {t('task.asked')}
            </span>
          ) : null}
        </span>
        <span className="task-who">{row.applicantName}</span>
        <span className="task-what">
          {localize(row.serviceTitle, locale)} · <span className="code">{row.protocol ?? row.code}</span>
        </span>
        <span className="task-line small">
          {by === 'deadline'
            ? (news ?? <StateBadge name={row.stateName} category={row.category} />)
            : deadline}
        </span>
      </Link>
      <NextLink row={row} next={next} />
    </li>
  );
}

function NextLink({ row, next }: DeskTaskFieldsFragment) {
  const { t, locale } = useLanguage();
  const [name, to] =
    row.news === 'MESSAGE'
      ? [t('task.reply'), taskAddress(row.code, { tab: 'messages' })]
      : row.news === 'FAILED' || next === null
        ? [t('task.look'), taskAddress(row.code, {})]
        : [localize(next.name, locale), taskAddress(row.code, { do: `${next.activity}:${next.outcome}` })];
  return (
    <Link
      className="button task-next"
      data-variant="secondary"
      to={to}
      aria-label={t('task.next-of', { name, applicant: row.applicantName, code: row.code })}
    >
      {name}
    </Link>
  );
}

/** The instance in the list of everything, open where the next step is done. */
function taskAddress(code: string, more: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(queueSearch({ ...DEFAULT_QUEUE, view: 'all' }));
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return `/istanze/${code}?${params.toString()}`;
}
