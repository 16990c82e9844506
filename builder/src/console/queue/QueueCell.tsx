import { assertNever, localize, type QueueColumn } from '@istanze/shared';
import { formatDate } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { DeadlineMark } from '../DeadlineMark';
import { StateBadge } from '../StateBadge';
import { NewsMark } from './NewsMark';
import type { QueueRow } from './use-queue';

interface QueueCellProps {
  readonly row: QueueRow;
  readonly column: Exclude<QueueColumn, 'applicant' | 'labels'>;
  readonly meId: string;
  readonly roles: readonly { readonly officeId: string; readonly officeName: string }[];
}

/** One fact of an instance, as the list shows it. */
export function QueueCell({ row, column, meId, roles }: QueueCellProps) {
  const { t, locale } = useLanguage();
  switch (column) {
    case 'deadline':
      return <DeadlineMark finalDate={row.finalDate} suspended={row.suspended} />;
    case 'service':
      return localize(row.serviceTitle, locale);
    case 'state':
      return <StateBadge name={row.stateName} category={row.category} />;
    case 'news':
      return row.news === null ? null : <NewsMark news={row.news} at={row.newsAt} />;
    case 'assignee':
      return row.assignee === null ? (
        <span className="queue-free">{t('queue.unassigned')}</span>
      ) : (
        <>
          {row.assignee.id === meId ? t('queue.me') : row.assignee.name}
          {row.standingInFor === null ? null : ` ${t('queue.standing-in', { name: row.standingInFor })}`}
        </>
      );
    case 'code':
      return <span className="code">{row.code}</span>;
    case 'protocol':
      return <span className="code">{row.protocol}</span>;
    case 'fiscal-code':
      return <span className="code">{row.applicantFiscalCode}</span>;
    case 'submitted':
      return formatDate(row.submittedAt.slice(0, 10), locale);
    case 'office':
      return roles.find(({ officeId }) => officeId === row.officeId)?.officeName ?? t('queue.other-office');
    default:
      return assertNever(column);
  }
}
