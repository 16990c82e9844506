import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  AbsencesDocument,
  RevokeAbsenceDocument,
  type AbsenceFieldsFragment,
  type AbsencesQuery,
} from '../../graphql/generated/graphql';
import { formatDate, todayInRome } from '../../i18n/format';
import { useLanguage, useT } from '../../i18n/i18n';
import { useSession } from '../../session/session';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonLines } from '../../ui/Skeleton';
import { useNotify } from '../../ui/notify';
import { problemsOf } from '../problems-of';
import { AbsenceDialog } from './AbsenceDialog';
import '../admin.css';
import './people.css';

/** Who is away, until when, and who stands in: one's own, and those of the colleagues one manages. */
export function AbsencesPage() {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(AbsencesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <PageFrame
      title={t('absences.title')}
      intro={t('absences.intro')}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setAdding(true)}>
          {t('absences.add')}
        </Button>
      }
    >
      {data !== undefined ? (
        <Absences data={data} />
      ) : error === undefined ? (
        <SkeletonLines label={t('common.loading')} heights={[60, 60]} />
      ) : (
        <ErrorState title={t('absences.failed')} onRetry={() => void refetch()} />
      )}
      {adding && data !== undefined ? (
        <AbsenceDialog staff={data.staff} onClose={() => setAdding(false)} />
      ) : null}
    </PageFrame>
  );
}

function Absences({ data }: { readonly data: AbsencesQuery }) {
  const t = useT();
  if (data.absences.length === 0)
    return (
      <EmptyState icon="clock" title={t('absences.none')}>
        {t('absences.none-help')}
      </EmptyState>
    );
  return (
    <ul className="card">
      {data.absences.map((absence) => (
        <AbsenceRow key={absence.id} absence={absence} />
      ))}
    </ul>
  );
}

function AbsenceRow({ absence }: { readonly absence: AbsenceFieldsFragment }) {
  const { t, locale } = useLanguage();
  const { me } = useSession();
  const { absent, substitute, from, to } = absence;
  const [end, ending] = useEndAbsence();
  const runs = from <= todayInRome();
  const days = { from: formatDate(from, locale), to: formatDate(to, locale) };
  const mine = absent.id === me.id || me.roles.some(({ role }) => role !== 'OPERATOR');
  return (
    <li className="panel-row absence-row">
      <div className="grow">
        <p>
          <strong>{absent.name}</strong>{' '}
          {runs ? <Badge tone="accent">{t('absences.runs')}</Badge> : <Badge>{t('absences.to-come')}</Badge>}
        </p>
        <p>{from === to ? t('absences.one-day', days) : t('absences.days', days)}</p>
        <p className="small muted">{t('absences.substitute', { name: substitute.name })}</p>
      </div>
      {mine ? (
        <Button
          isPending={ending}
          aria-label={t(runs ? 'absences.end-named' : 'absences.cancel-named', { name: absent.name })}
          onPress={() => void end(absence)}
        >
          {t(runs ? 'absences.end' : 'absences.cancel')}
        </Button>
      ) : null}
    </li>
  );
}

function useEndAbsence() {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const [revoke, { loading }] = useMutation(RevokeAbsenceDocument, { refetchQueries: [AbsencesDocument] });
  const end = async ({ id, absent }: AbsenceFieldsFragment) => {
    const answer = await revoke({ variables: { id } }).then(
      ({ data }) => data?.revokeAbsence,
      () => undefined,
    );
    if (answer?.__typename === 'AbsencePayload') notify({ text: t('absences.ended', { name: absent.name }) });
    else notify({ text: Object.values(problemsOf({ t, locale }, answer)).join(' ') });
  };
  return [end, loading] as const;
}
