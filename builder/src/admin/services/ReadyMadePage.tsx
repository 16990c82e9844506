import { useMutation, useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  InstallReadyMadeDocument,
  ManagedServicesDocument,
  ReadyMadeDocument,
  type ReadyMadeQuery,
} from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Notice } from '../../ui/Notice';
import { PageFrame } from '../../ui/PageFrame';
import { Select } from '../../ui/Select';
import { SkeletonLines } from '../../ui/Skeleton';
import { AdminOnly } from '../AdminOnly';
import { toOutcome } from '../settings-outcome';
import { ImportPanel } from './ImportPanel';
import { ReadyMadeUpdate } from './ReadyMadeUpdate';
import { UndoUpdate } from './UndoUpdate';
import '../admin.css';
import './services.css';

/** Services that come ready: installed with one press, or brought from another municipality's file. */
export function ReadyMadePage() {
  const t = useT();
  const { data, error, refetch } = useQuery(ReadyMadeDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <AdminOnly>
      <PageFrame
        title={t('ready.title')}
        intro={t('ready.intro')}
        above={{ to: '/servizi', name: t('rail.services') }}
      >
        {data === undefined ? (
          error === undefined ? (
            <SkeletonLines label={t('common.loading')} heights={[44, 120, 120]} />
          ) : (
            <ErrorState title={t('ready.failed')} onRetry={() => void refetch()} />
          )
        ) : data.offices.length === 0 ? (
          <EmptyState icon="user" title={t('new-service.no-offices')}>
            {t('new-service.no-offices-help')}
          </EmptyState>
        ) : (
          <ReadyMadeList data={data} reload={() => void refetch()} />
        )}
      </PageFrame>
    </AdminOnly>
  );
}

function ReadyMadeList({ data, reload }: { readonly data: ReadyMadeQuery; readonly reload: () => void }) {
  const { t, locale } = useLanguage();
  const navigate = useNavigate();
  const [officeId, setOfficeId] = useState(data.offices[0]?.id ?? '');
  const [refusal, setRefusal] = useState<string>();
  const [install, { loading }] = useMutation(InstallReadyMadeDocument, {
    refetchQueries: [ManagedServicesDocument],
  });
  const add = async (key: string) => {
    setRefusal(undefined);
    try {
      const { data: answer } = await install({ variables: { key, officeId } });
      const result = answer?.installReadyMade;
      if (result?.__typename === 'CreatedService') return void navigate(`/servizi/${result.id}`);
      const outcome = toOutcome({ t, locale }, result);
      if (outcome.kind === 'refused') setRefusal(outcome.text);
      if (outcome.kind === 'issues')
        setRefusal(outcome.issues.map(({ params }) => String(params?.['it'])).join(' '));
    } catch {
      setRefusal(t('library.unknown'));
    }
  };
  return (
    <div className="ready-page">
      <Select
        label={t('ready.office')}
        value={officeId}
        onChange={setOfficeId}
        options={data.offices.map(({ id, name }) => ({ key: id, label: name }))}
      />
      {refusal === undefined ? null : (
        <Notice tone="danger" live="alert">
          {refusal}
        </Notice>
      )}
      <ul className="ready-list">
        {data.readyMadeServices.map((service) => (
          <li key={service.key} className="panel card-body ready-card">
            <div>
              <h2>{localize(service.title, locale)}</h2>
              <p className="muted">{localize(service.shortDescription, locale)}</p>
              <p className="small muted">{t('matrix.version', { version: service.version })}</p>
            </div>
            {service.serviceId === null ? (
              <Button variant="primary" icon="plus" isPending={loading} onPress={() => void add(service.key)}>
                {t('ready.install')}
              </Button>
            ) : (
              <Link className="button" data-variant="secondary" to={`/servizi/${service.serviceId}`}>
                {t('ready.open')}
              </Link>
            )}
            {service.serviceId !== null && (service.installedVersion ?? service.version) < service.version ? (
              <ReadyMadeUpdate serviceId={service.serviceId} version={service.version} onUpdated={reload} />
            ) : null}
            {service.serviceId !== null && service.undoable ? (
              <UndoUpdate serviceId={service.serviceId} onUndone={reload} />
            ) : null}
          </li>
        ))}
      </ul>
      <ImportPanel officeId={officeId} onImported={reload} />
    </div>
  );
}
