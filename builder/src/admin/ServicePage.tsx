import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { useCallback, useMemo, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation, useParams } from 'react-router';
import { ManagedServiceDocument } from '../graphql/generated/graphql';
import { useLanguage, useT } from '../i18n/i18n';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { Icon } from '../ui/Icon';
import { SkeletonLines } from '../ui/Skeleton';
import { useTitle } from '../ui/use-title';
import { AdminOnly } from './AdminOnly';
import type { OpenService, ServicePlace } from './service-context';
import { ServiceStatusBadge } from './ServiceStatusBadge';
import './admin.css';

/** One page for everything about a service. */
export function ServicePage() {
  const { id } = useParams();
  return <AdminOnly>{id === undefined ? null : <ServiceById key={id} id={id} />}</AdminOnly>;
}

function ServiceById({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(ManagedServiceDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  if (data === undefined)
    return (
      <div className="page">
        {error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[32, 44, 320]} />
        ) : (
          <ErrorState title={t('services.failed')} onRetry={reload} />
        )}
      </div>
    );
  if (data.managedService === null) return <EmptyState icon="search" title={t('services.missing')} />;
  return <ServiceTabs service={data.managedService} reload={reload} />;
}

const tabs = [
  { path: '', name: 'service.tab.sheet' },
  { path: '/modulo', name: 'service.tab.form' },
  { path: '/flusso', name: 'service.tab.flow' },
  { path: '/impostazioni', name: 'service.tab.settings' },
  { path: '/persone', name: 'service.tab.people' },
  { path: '/prove', name: 'service.tab.tests' },
  { path: '/controlli', name: 'service.tab.checks' },
  { path: '/pubblicazioni', name: 'service.tab.releases' },
] as const;

function ServiceTabs({ service, reload }: { readonly service: OpenService; readonly reload: () => void }) {
  const { t, locale } = useLanguage();
  const title = localize(service.title, locale);
  const base = `/servizi/${service.id}`;
  const onPublishPage = useLocation().pathname === `${base}/pubblica`;
  const saving = useRef(Promise.resolve());
  const place: ServicePlace = useMemo(
    () => ({
      service,
      reload,
      leaveFormWith(promise) {
        saving.current = promise;
        promise.then(reload, () => undefined);
      },
      formSaved: () => saving.current,
    }),
    [reload, service],
  );
  useTitle(title);
  return (
    <div className="service">
      <header className="service-head">
        <div className="service-title">
          <Link to="/servizi" className="small">
            {t('rail.services')}
          </Link>
          <Icon name="chevronRight" size="small" />
          <h1>{title}</h1>
          <ServiceStatusBadge service={service} />
          {onPublishPage ? null : (
            <Link
              className="button"
              data-variant={service.hasChanges ? 'primary' : 'secondary'}
              to={`${base}/pubblica`}
            >
              <Icon name="publish" />
              {t('service.publish')}
            </Link>
          )}
        </div>
        <nav className="tab-list" aria-label={t('service.tabs')}>
          {tabs.map(({ path, name }) => (
            <NavLink key={path} className="tab" to={`${base}${path}`} end={path === ''}>
              {t(name)}
            </NavLink>
          ))}
        </nav>
      </header>
      <div className="service-body" role="region" tabIndex={0} aria-label={title}>
        <Outlet context={place} />
      </div>
    </div>
  );
}
