import { useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { usePageHead } from '../app/page-head';
import type { BookingOfficesQuery } from '../graphql/generated/graphql';
import { bookingOfficesQuery } from '../graphql/page-queries';
import { usePageQuery } from '../graphql/page-query-context';
import { useT } from '../i18n/localization';
import { ContactBlock } from '../layout/ContactBlock';
import { safeReturnPath } from '../session/access-path';
import { useSession } from '../session/session';
import { Breadcrumb } from '../ui/Breadcrumb';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageSkeleton } from '../ui/PageSkeleton';
import { PageTitle } from '../ui/PageTitle';
import { BookingSteps } from './BookingSteps';
import { ReturnLink } from './ReturnLink';
import { ToConfirm } from './ToConfirm';
import { useWords } from './words/use-words';

/** Booking an appointment, from the office to the confirmation; `?servizio=` and `?ritorno=` say where the person comes from. */
export function BookingPage(): ReactNode {
  const t = useT();
  const w = useWords();
  const { tenant } = useSession();
  const [query] = useSearchParams();
  const service = query.get('servizio');
  const variables = useMemo(() => ({ service }), [service]);
  const { data, failed, retry } = usePageQuery(bookingOfficesQuery, variables);
  usePageHead({
    title: t('title.page', { page: w('booking.title'), tenant: tenant.name }),
    description: w('booking.intro'),
  });
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : <PageSkeleton />;
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb crumbs={[{ label: w('booking.title') }]} />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-10">
            <Booking offices={data.bookingOffices} service={service} />
          </div>
        </div>
      </div>
      <ContactBlock />
    </>
  );
}

interface BookingProps {
  readonly offices: BookingOfficesQuery['bookingOffices'];
  readonly service: string | null;
}

function Booking({ offices, service }: BookingProps): ReactNode {
  const w = useWords();
  const [query] = useSearchParams();
  const [waiting, setWaiting] = useState<{ readonly code: string; readonly email: string }>();
  const back = query.get('ritorno');
  const returnTo = back === null ? null : safeReturnPath(back);
  if (waiting !== undefined) return <ToConfirm {...waiting} returnTo={returnTo} />;
  return (
    <>
      <div className="page-intro">
        <PageTitle>{w('booking.title')}</PageTitle>
        <p className="lead">{w('booking.intro')}</p>
        {returnTo !== null && <ReturnLink to={returnTo} />}
      </div>
      {offices.length === 0 ? (
        <p className="alert alert-warning">{w('booking.none')}</p>
      ) : (
        <BookingSteps offices={offices} service={service} onToConfirm={setWaiting} />
      )}
    </>
  );
}
