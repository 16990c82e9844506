import { useMemo, type ReactNode } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { usePageHead } from '../app/page-head';
import { appointmentQuery } from '../graphql/page-queries';
import { usePageQuery } from '../graphql/page-query-context';
import { useT } from '../i18n/localization';
import { ContactBlock } from '../layout/ContactBlock';
import { accessPath } from '../session/access-path';
import { useKnownCitizen, useSession } from '../session/session';
import { Breadcrumb } from '../ui/Breadcrumb';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PageTitle } from '../ui/PageTitle';
import { AppointmentView } from './AppointmentView';
import { useWords } from './words/use-words';

/** One appointment, opened by login or with the link of its mail: confirm, put into the calendar, move, cancel. */
export function AppointmentPage(): ReactNode {
  const t = useT();
  const w = useWords();
  const { tenant } = useSession();
  const { code = '' } = useParams();
  const [query] = useSearchParams();
  const token = query.get('chiave');
  const variables = useMemo(() => ({ code, token }), [code, token]);
  const { data, failed, retry } = usePageQuery(appointmentQuery, variables);
  usePageHead({
    title: t('title.page', { page: w('appointment.title'), tenant: tenant.name }),
    ...(data?.appointment === null ? { status: 404 } : {}),
  });
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb
          crumbs={[{ label: w('booking.title'), to: '/appuntamenti' }, { label: w('appointment.title') }]}
        />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            {data.appointment === null ? (
              <Missing />
            ) : (
              <AppointmentView key={code} known={data.appointment} token={token} />
            )}
          </div>
        </div>
      </div>
      <ContactBlock />
    </>
  );
}

function Missing(): ReactNode {
  const w = useWords();
  const citizen = useKnownCitizen();
  const { pathname, search } = useLocation();
  return (
    <div className="page-intro">
      <PageTitle>{w('appointment.missing')}</PageTitle>
      <p className="lead">{w('appointment.missingText')}</p>
      {citizen === undefined && (
        <Link className="btn btn-primary me-2" to={accessPath(`${pathname}${search}`)}>
          {w('booking.login')}
        </Link>
      )}
      <Link className="btn btn-outline-primary" to="/appuntamenti">
        {w('booking.title')}
      </Link>
    </div>
  );
}
