import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isIsoDate } from '@istanze/shared';
import {
  OfficeAgendaDocument,
  type AgendaEntryFragment,
  type OfficeAgendaQuery,
} from '../../graphql/generated/graphql';
import { todayInRome } from '../../i18n/format';
import { useT } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Notice } from '../../ui/Notice';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonLines } from '../../ui/Skeleton';
import { AgendaDay } from './AgendaDay';
import { AgendaTools } from './AgendaTools';
import { daysOf, spanOf, type AgendaView } from './agenda-days';
import { DismissDialog } from './DismissDialog';
import '../../admin/admin.css';
import './agenda.css';

/** Who comes today, or in the week, to the offices where one works; the address keeps what is shown. */
export function AgendaPage() {
  const t = useT();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('giorno') ?? '';
  const day = isIsoDate(asked) ? asked : todayInRome();
  const view: AgendaView = query.get('vista') === 'settimana' ? 'week' : 'day';
  const office = query.get('ufficio') ?? '';
  const span = spanOf(day, view);
  const { data, error, refetch } = useQuery(OfficeAgendaDocument, {
    variables: { ...span, officeId: office === '' ? null : office },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const change = (part: Readonly<Record<string, string>>) =>
    setQuery({ ...Object.fromEntries(query), ...part }, { replace: true });
  const offices = data?.officeAgenda.offices ?? [];
  return (
    <PageFrame title={t('agenda.title')} intro={t('agenda.intro')} wide className="agenda">
      <AgendaTools day={day} view={view} office={office} offices={offices} onChange={change} />
      {data !== undefined ? (
        <Days agenda={data.officeAgenda} days={daysOf(span)} office={office} />
      ) : error === undefined ? (
        <SkeletonLines label={t('common.loading')} heights={[44, 60, 60, 60]} />
      ) : (
        <ErrorState title={t('agenda.failed')} onRetry={() => void refetch()} />
      )}
    </PageFrame>
  );
}

interface DaysProps {
  readonly agenda: OfficeAgendaQuery['officeAgenda'];
  readonly days: readonly string[];
  /** Empty for all of them. */
  readonly office: string;
}

function Days({ agenda, days, office }: DaysProps) {
  const t = useT();
  const [dismissing, setDismissing] = useState<AgendaEntryFragment>();
  if (agenda.offices.length === 0)
    return (
      <EmptyState icon="calendar" title={t('agenda.none')}>
        {t('agenda.none-help')}
      </EmptyState>
    );
  const { appointments, totalCount } = agenda;
  return (
    <>
      {totalCount > appointments.length ? (
        <Notice
          tone="warn"
          live="status"
          title={t('agenda.more', { shown: appointments.length, all: totalCount })}
        >
          {t('agenda.more-help')}
        </Notice>
      ) : null}
      {days.map((day) => (
        <AgendaDay
          key={day}
          day={day}
          severalOffices={office === '' && agenda.offices.length > 1}
          counts={agenda.days.filter(({ date }) => date === day)}
          entries={appointments}
          onDismiss={setDismissing}
        />
      ))}
      {dismissing === undefined ? null : (
        <DismissDialog entry={dismissing} onClose={() => setDismissing(undefined)} />
      )}
    </>
  );
}
