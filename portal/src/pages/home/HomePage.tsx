import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { homeQuery } from '../../graphql/page-queries';
import { usePageQuery } from '../../graphql/page-query-context';
import { useT } from '../../i18n/localization';
import { ContactBlock } from '../../layout/ContactBlock';
import { useSession } from '../../session/session';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Icon } from '../../ui/Icon';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PageTitle } from '../../ui/PageTitle';
import { Rating } from '../rating/Rating';
import { CategoryCards } from '../services/CategoryCards';
import { SearchForm } from '../services/SearchForm';
import { ServiceCard } from '../services/ServiceCard';

const NO_VARIABLES = {};

/** The home of the services area: search, the services people look for, the categories, the personal area. */
export function HomePage(): ReactNode {
  const t = useT();
  const { tenant, citizen } = useSession();
  const { data, failed, retry } = usePageQuery(homeQuery, NO_VARIABLES);
  usePageHead({ title: t('home.pageTitle', { tenant: tenant.name }), description: t('home.intro') });
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return (
    <>
      <section className="home-hero">
        <div className="container">
          <PageTitle>{t('home.title')}</PageTitle>
          <p className="lead">{t('home.intro')}</p>
          <SearchForm initial="" category={undefined} />
        </div>
      </section>
      <section className="container py-5" aria-labelledby="home-services">
        <h2 id="home-services">{t('home.services')}</h2>
        <div className="row g-4 mt-1">
          {data.services.edges.map(({ node }) => (
            <div className="col-12 col-md-6 col-lg-4" key={node.slug}>
              <ServiceCard service={node} />
            </div>
          ))}
        </div>
        <Link className="btn btn-outline-primary mt-4" to="/servizi">
          {t('home.allServices', { count: data.services.totalCount })}
        </Link>
      </section>
      <section className="home-area">
        <div className="container py-5">
          <div className="row align-items-center g-4">
            <div className="col-12 col-lg-8">
              <h2>{t('home.areaTitle')}</h2>
              <p>{t('home.areaText')}</p>
              <Link className="btn btn-primary" to="/area-personale">
                <Icon name="user" className="icon-white icon-sm me-2" />
                {citizen === undefined ? t('home.areaLogin') : t('home.areaOpen')}
              </Link>
            </div>
          </div>
        </div>
      </section>
      <section className="container py-5" aria-labelledby="home-categories">
        <h2 id="home-categories">{t('home.categories')}</h2>
        <CategoryCards categories={data.serviceCategories} />
      </section>
      <Rating target="page:/" question="information" />
      <ContactBlock />
    </>
  );
}
