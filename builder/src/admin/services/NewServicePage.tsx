import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { NewServiceChoicesDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonLines } from '../../ui/Skeleton';
import { AdminOnly } from '../AdminOnly';
import { ArchetypeChoice } from './ArchetypeChoice';
import { NewServiceForm } from './NewServiceForm';
import '../admin.css';
import './services.css';

/** A service from nothing: its kind, then its name; form, flow and texts come with the kind. */
export function NewServicePage() {
  const t = useT();
  return (
    <AdminOnly>
      <PageFrame
        title={t('new-service.title')}
        intro={t('new-service.intro')}
        above={{ to: '/servizi', name: t('rail.services') }}
      >
        <NewService />
      </PageFrame>
    </AdminOnly>
  );
}

function NewService() {
  const t = useT();
  const { data, error, refetch } = useQuery(NewServiceChoicesDocument);
  const [archetypeId, setArchetypeId] = useState<string>();
  if (data === undefined)
    return error === undefined ? (
      <SkeletonLines label={t('common.loading')} heights={[32, 160, 320]} />
    ) : (
      <ErrorState title={t('new-service.failed')} onRetry={() => void refetch()} />
    );
  if (data.offices.length === 0)
    return (
      <EmptyState icon="user" title={t('new-service.no-offices')}>
        {t('new-service.no-offices-help')}
      </EmptyState>
    );
  const archetype = data.archetypes.find(({ id }) => id === archetypeId);
  return (
    <div className="new-service">
      <ArchetypeChoice archetypes={data.archetypes} value={archetypeId} onChange={setArchetypeId} />
      {archetype === undefined ? (
        <p className="muted new-service-wait">{t('new-service.choose-first')}</p>
      ) : (
        <NewServiceForm archetype={archetype} offices={data.offices} categories={data.categories} />
      )}
    </div>
  );
}
