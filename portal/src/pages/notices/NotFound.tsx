import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { useT } from '../../i18n/localization';
import { useSession } from '../../session/session';
import { PageTitle } from '../../ui/PageTitle';

/** What is shown, with status 404, for an address that leads nowhere. */
export function NotFound(): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  usePageHead({ title: t('title.page', { page: t('notFound.title'), tenant: tenant.name }), status: 404 });
  return (
    <div className="container py-5">
      <div className="page-intro">
        <PageTitle>{t('notFound.title')}</PageTitle>
        <p className="lead">{t('notFound.text')}</p>
        <p className="sheet-actions">
          <Link className="btn btn-primary" to="/servizi">
            {t('notFound.services')}
          </Link>
          <Link className="btn btn-outline-primary" to="/">
            {t('notFound.home')}
          </Link>
        </p>
      </div>
    </div>
  );
}
