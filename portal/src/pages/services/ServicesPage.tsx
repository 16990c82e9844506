import { useMemo, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { serviceListQuery } from '../../graphql/page-queries';
import { usePageQuery } from '../../graphql/page-query-context';
import { useT, useText } from '../../i18n/localization';
import { useAppointmentPath } from '../../layout/appointment-path';
import { ContactBlock } from '../../layout/ContactBlock';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Icon } from '../../ui/Icon';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PageTitle } from '../../ui/PageTitle';
import { PortalLink } from '../../ui/PortalLink';
import { Rating } from '../rating/Rating';
import { CategoryCards } from './CategoryCards';
import { readListChoice, listPath } from './list-path';
import { SearchForm } from './SearchForm';
import { ServiceList } from './ServiceList';

const PAGE = 12;

/** All services: search, category, the list that grows on request. */
export function ServicesPage(): ReactNode {
  const t = useT();
  const text = useText();
  const { tenant } = useSession();
  const appointment = useAppointmentPath();
  const [query] = useSearchParams();
  const { search, category } = readListChoice(query);
  const pages = Math.min(Math.max(Number(query.get('pagine')) || 1, 1), 8);
  const variables = useMemo(
    () => ({
      filter: {
        ...(search === '' ? {} : { search }),
        ...(category === undefined ? {} : { category }),
      },
      first: PAGE * pages,
    }),
    [search, category, pages],
  );
  const { data, failed, retry } = usePageQuery(serviceListQuery, variables);
  const chosen = data?.serviceCategories.find(({ key }) => key === category);
  const title = chosen === undefined ? t('services.title') : text(chosen.name);
  usePageHead({
    title: t('title.page', { page: title, tenant: tenant.name }),
    description: t('services.intro'),
  });
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return (
    <>
      <div className="container">
        <Breadcrumb
          crumbs={
            chosen === undefined
              ? [{ label: t('services.title') }]
              : [{ label: t('services.title'), to: '/servizi' }, { label: title }]
          }
        />
        <div className="page-intro">
          <PageTitle>{title}</PageTitle>
          <p className="lead">{t('services.intro')}</p>
        </div>
        <SearchForm initial={search} category={category} />
      </div>
      <section className="container pb-5" aria-labelledby="services-list">
        <h2 id="services-list" className="h4">
          {search === '' ? t('services.explore') : t('services.results', { search })}
        </h2>
        <p aria-live="polite">
          {t('services.found', { count: data.services.totalCount })}
          {(search !== '' || category !== undefined) && (
            <>
              {' '}
              <Link to={listPath({ search: '', category: undefined })}>{t('services.showAll')}</Link>
            </>
          )}
        </p>
        <ServiceList key={`${category} ${search}`} data={data} choice={{ search, category }} pages={pages} />
        <PortalLink
          className="btn btn-outline-primary mt-4"
          to={appointment}
          data-element="appointment-booking"
        >
          <Icon name="calendar" className="icon-primary icon-sm me-2" />
          {t('contact.appointment')}
        </PortalLink>
      </section>
      {category === undefined && (
        <section className="section-muted py-5" aria-labelledby="services-categories">
          <div className="container">
            <h2 id="services-categories">{t('services.byCategory')}</h2>
            <CategoryCards categories={data.serviceCategories} />
          </div>
        </section>
      )}
      <Rating target="page:/servizi" question="information" />
      <ContactBlock />
    </>
  );
}
