import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { SetServiceStatusDocument, type ServiceStatus } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { useNotify } from '../../ui/notify';
import { ExportButton } from '../services/ExportButton';
import { useServicePlace } from '../service-context';
import { ServiceStatusBadge } from '../ServiceStatusBadge';
import { toOutcome } from '../settings-outcome';

/** Whether citizens may start the service, with the reason they read when they may not. */
export function ServiceStatusPanel() {
  const { t } = useLanguage();
  const { service } = useServicePlace();
  const [asked, setAsked] = useState<ServiceStatus>();
  const published = service.releases.length > 0;
  return (
    <section className="panel status-panel" aria-label={t('status.title')}>
      <h2 className="panel-title">{t('status.title')}</h2>
      <div className="card-body stack">
        <div>
          <ServiceStatusBadge service={service} />
        </div>
        <p className="small muted">{t(`status.help.${service.status}`)}</p>
        {service.status === 'ACTIVE' ? (
          <Button onPress={() => setAsked('SUSPENDED')}>{t('status.suspend')}</Button>
        ) : null}
        {published && service.status !== 'ACTIVE' ? (
          <Button onPress={() => setAsked('ACTIVE')}>{t('status.activate')}</Button>
        ) : null}
        <ExportButton id={service.id} slug={service.slug} />
        {service.status === 'ARCHIVED' ? null : (
          <Button variant="danger" onPress={() => setAsked('ARCHIVED')}>
            {t('status.archive')}
          </Button>
        )}
      </div>
      {asked === undefined ? null : <StatusDialog status={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

const verbs = {
  ACTIVE: 'status.activate',
  SUSPENDED: 'status.suspend',
  ARCHIVED: 'status.archive',
  DRAFT: 'status.activate',
} as const;

function StatusDialog({ status, onClose }: { readonly status: ServiceStatus; readonly onClose: () => void }) {
  const { t, locale } = useLanguage();
  const notify = useNotify();
  const { service, reload } = useServicePlace();
  const [mutate, { loading }] = useMutation(SetServiceStatusDocument);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const asksReason = status !== 'ACTIVE';
  const confirm = async () => {
    const variables = {
      id: service.id,
      status,
      reason: asksReason ? { it: reason.trim() } : null,
      expectedVersion: service.version,
    };
    try {
      const { data } = await mutate({ variables });
      const result = data?.setServiceStatus;
      if (result?.__typename === 'ServiceStatusPayload') {
        notify({ text: t('status.done') });
        reload();
        onClose();
        return;
      }
      const outcome = toOutcome({ t, locale }, result);
      if (outcome.kind === 'refused') setRefusal(outcome.text);
      if (outcome.kind === 'issues')
        setRefusal(outcome.issues.map(({ params }) => String(params?.['it'])).join(' '));
    } catch {
      setRefusal(t('library.unknown'));
    }
  };
  return (
    <Dialog
      title={t(verbs[status])}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.back')}
          </Button>
          <Button
            variant={status === 'ACTIVE' ? 'primary' : 'danger'}
            isPending={loading}
            onPress={() => void confirm()}
          >
            {t(verbs[status])}
          </Button>
        </>
      }
    >
      {refusal === undefined ? null : (
        <Notice tone="danger" live="alert">
          {refusal}
        </Notice>
      )}
      <p>{t(`status.ask.${status}`)}</p>
      {asksReason ? (
        <div>
          <label className="field-label" htmlFor="status-reason">
            {t('status.reason')}
          </label>
          <textarea
            id="status-reason"
            className="input"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      ) : null}
    </Dialog>
  );
}
