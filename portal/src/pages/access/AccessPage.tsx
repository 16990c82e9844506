import type { ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { useLocale, useT } from '../../i18n/localization';
import { ContactBlock } from '../../layout/ContactBlock';
import { loginUrl, safeReturnPath } from '../../session/access-path';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { PageTitle } from '../../ui/PageTitle';
import { GuestCard } from './GuestCard';
import { SchemeCard } from './SchemeCard';
import { schemeWords } from './scheme-words';

/** "Accedi": the ways of proving who one is, each with what to do for those who have none yet. */
export function AccessPage(): ReactNode {
  const t = useT();
  const locale = useLocale();
  const { tenant } = useSession();
  const [query] = useSearchParams();
  const { hash } = useLocation();
  const returnTo = safeReturnPath(query.get('returnTo')) + hash;
  const slug = /^\/servizi\/([\w-]+)\/richiesta\b/.exec(returnTo)?.[1];
  const failure = query.get('error');
  usePageHead({
    title: t('title.page', { page: t('access.title'), tenant: tenant.name }),
    description: t('access.intro'),
  });
  return (
    <>
      <div className="container">
        <Breadcrumb crumbs={[{ label: t('access.title') }]} />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            <div className="page-intro">
              <PageTitle>{t('access.title')}</PageTitle>
              <p className="lead">{t('access.intro')}</p>
            </div>
            {failure !== null && (
              <div className="alert alert-danger" role="alert">
                {t('access.failed')}
              </div>
            )}
            {tenant.loginSchemes.map((scheme) => (
              <SchemeCard
                key={scheme.key}
                scheme={scheme}
                words={schemeWords(scheme.key)}
                urlFor={(start) => loginUrl(start, returnTo, locale)}
              />
            ))}
            {slug !== undefined && <GuestCard slug={slug} />}
          </div>
        </div>
      </div>
      <ContactBlock />
    </>
  );
}
