import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { Link } from 'react-router';
import { ManagedServicesDocument, type ManagedServiceFieldsFragment } from '../graphql/generated/graphql';
import { formatInstant } from '../i18n/format';
import { useLanguage, useT } from '../i18n/i18n';
import { CardTable } from '../ui/CardTable';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { Icon } from '../ui/Icon';
import { PageFrame } from '../ui/PageFrame';
import { SkeletonLines } from '../ui/Skeleton';
import { AdminOnly } from './AdminOnly';
import { ServiceStatusBadge } from './ServiceStatusBadge';
import './admin.css';

/** The services the municipality manages, each with what is live and whether something waits to be published. */
export function ServicesPage() {
  const t = useT();
  return (
    <AdminOnly>
      <PageFrame title={t('rail.services')} intro={t('services.intro')} actions={<NewServiceLinks />}>
        <ServicesTable />
      </PageFrame>
    </AdminOnly>
  );
}

function NewServiceLinks() {
  const t = useT();
  return (
    <div className="inline">
      <Link className="button" data-variant="secondary" to="/servizi/pronti">
        {t('services.ready')}
      </Link>
      <Link className="button" data-variant="primary" to="/servizi/nuovo">
        <Icon name="plus" />
        {t('services.new')}
      </Link>
    </div>
  );
}

function ServicesTable() {
  const t = useT();
  const { data, error, refetch } = useQuery(ManagedServicesDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined)
    return error === undefined ? (
      <SkeletonLines label={t('common.loading')} heights={[44, 64, 64, 64]} />
    ) : (
      <ErrorState title={t('services.failed')} onRetry={() => void refetch()} />
    );
  if (data.managedServices.length === 0)
    return (
      <EmptyState icon="services" title={t('services.empty')}>
        {t('services.empty-help')}
      </EmptyState>
    );
  return (
    <CardTable
      label={t('rail.services')}
      columns={[t('services.name'), t('services.office'), t('services.status'), t('services.live')]}
    >
      {data.managedServices.map((service) => (
        <ServiceRow key={service.id} service={service} />
      ))}
    </CardTable>
  );
}

function ServiceRow({ service }: { readonly service: ManagedServiceFieldsFragment }) {
  const { t, locale } = useLanguage();
  const live = service.releases.find((release) => release.live);
  return (
    <tr>
      <th scope="row">
        <Link to={`/servizi/${service.id}`}>{localize(service.title, locale)}</Link>
        <span className="small muted answer-origin">{localize(service.archetype.name, locale)}</span>
      </th>
      <td>{service.office.name}</td>
      <td>
        <ServiceStatusBadge service={service} />
      </td>
      <td>
        {live === undefined ? (
          <span className="muted">{t('services.never')}</span>
        ) : (
          <>
            {t('services.release', { number: live.number })}
            <span className="small muted answer-origin">{formatInstant(live.publishedAt, locale)}</span>
          </>
        )}
      </td>
    </tr>
  );
}
