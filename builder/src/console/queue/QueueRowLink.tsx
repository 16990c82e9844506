import { localize, type QueueColumn } from '@istanze/shared';
import { memo } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Icon } from '../../ui/Icon';
import { DeadlineMark } from '../DeadlineMark';
import { formatDate } from '../../i18n/format';
import { LabelList } from '../labels/LabelList';
import { StateBadge } from '../StateBadge';
import { NewsMark } from './NewsMark';
import type { QueueRow } from './use-queue';

interface QueueRowLinkProps {
  readonly row: QueueRow;
  /** Query string of the list, kept when the instance opens. */
  readonly search: string;
  readonly current: boolean;
  readonly columns: readonly QueueColumn[];
}

export function rowElementId(code: string): string {
  return `row-${code}`;
}

/** One instance of the list: the term first, then who asks for what, where it stands and who has it. */
export const QueueRowLink = memo(function QueueRowLink({ row, search, current, columns }: QueueRowLinkProps) {
  const { t, locale } = useLanguage();
  const { me } = useSession();
  const shows = (column: QueueColumn): boolean => columns.includes(column);
  const assignee = row.assignee === null ? t('queue.unassigned') : row.assignee.name;
  return (
    <Link
      id={rowElementId(row.code)}
      className="queue-row"
      to={`/istanze/${row.code}${search}`}
      aria-current={current ? 'true' : undefined}
      data-unread={row.unread || undefined}
    >
      <span className="queue-line">
        <DeadlineMark finalDate={row.finalDate} suspended={row.suspended} />
        {shows('code') || shows('protocol') ? (
          <span className="code small muted">{row.protocol ?? row.code}</span>
        ) : null}
      </span>
      <span className="queue-line">
        <span className="queue-applicant">{row.applicantName}</span>
        {row.representativeName === null ? null : (
          <span className="small muted">{t('queue.through', { name: row.representativeName })}</span>
        )}
        {row.unread && (row.news === null || !shows('news')) ? (
          <span className="queue-new">{t('queue.unread')}</span>
        ) : null}
      </span>
      {shows('service') ? <span className="queue-service">{localize(row.serviceTitle, locale)}</span> : null}
      {shows('fiscal-code') || shows('submitted') ? (
        <span className="queue-line small muted">
          {shows('fiscal-code') ? <span className="code">{row.applicantFiscalCode}</span> : null}
          {shows('submitted') ? (
            <span>{t('facts.submitted-on', { date: formatDate(row.submittedAt, locale) })}</span>
          ) : null}
        </span>
      ) : null}
      {shows('news') && row.news !== null ? <NewsMark news={row.news} at={row.newsAt} /> : null}
      {shows('labels') ? <LabelList labels={row.labels} /> : null}
      <span className="queue-line">
        <StateBadge name={row.stateName} category={row.category} />
        {shows('assignee') ? (
          <span className="queue-assignee small" data-free={row.assignee === null || undefined}>
            <Icon name="user" size="small" />
            {row.assignee?.id === me.id ? t('queue.me') : assignee}
            {row.standingInFor === null ? null : ` ${t('queue.standing-in', { name: row.standingInFor })}`}
          </span>
        ) : null}
      </span>
    </Link>
  );
});
