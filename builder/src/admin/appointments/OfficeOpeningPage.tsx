import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { AgendaSettingsDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonLines } from '../../ui/Skeleton';
import { AdminOnly } from '../AdminOnly';
import { OpeningEditor } from './OpeningEditor';
import '../admin.css';
import './opening.css';

/** When one office receives by appointment. */
export function OfficeOpeningPage() {
  const t = useT();
  const { officeId = '' } = useParams();
  const { data, error, refetch } = useQuery(AgendaSettingsDocument, { fetchPolicy: 'network-only' });
  const settings = data?.agendaSettings.find(({ office }) => office.id === officeId);
  return (
    <AdminOnly>
      <PageFrame
        wide
        title={t('opening.page', { name: settings?.office.name ?? '' })}
        intro={t('opening.page-intro')}
        above={{ to: '/persone/appuntamenti', name: t('opening.title') }}
      >
        {settings !== undefined ? (
          <OpeningEditor key={settings.office.id} settings={settings} />
        ) : data === undefined && error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[60, 60, 60]} />
        ) : (
          <ErrorState title={t('opening.failed')} onRetry={() => void refetch()} />
        )}
      </PageFrame>
    </AdminOnly>
  );
}
