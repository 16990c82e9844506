import { useEffect, type ReactNode } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { usePageHead } from '../../app/page-head';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { ContactBlock } from '../../layout/ContactBlock';
import { NotFound } from '../../pages/notices/NotFound';
import { Rating } from '../../pages/rating/Rating';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { CopyCode } from '../../ui/CopyCode';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { GoTo } from '../../ui/GoTo';
import { Icon } from '../../ui/Icon';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { PageTitle } from '../../ui/PageTitle';
import { ServiceRelated } from './ServiceRelated';
import { listNextSteps } from './next-steps';
import { isAwaited } from './is-awaited';
import { useLiveInstance, type LiveInstance } from './use-live-instance';

/** "Richiesta inviata": the code at once, protocol number and receipt as soon as the register has answered, then what comes next. */
export function ConfirmationPage(): ReactNode {
  const { code = '' } = useParams();
  const paysFirst = usePaysFirst();
  const { instance, failed, refetch } = useLiveInstance(code, (sent) => isAwaited(sent, paysFirst));
  if (instance === undefined) return failed ? <ErrorNotice onRetry={refetch} /> : <PageSkeleton />;
  if (instance === null) return <NotFound />;
  if (instance.submittedAt === null) return <GoTo to={`/pratiche/${code}/compila`} />;
  return <Confirmation instance={instance} />;
}

function Confirmation({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const { tenant } = useSession();
  usePageHead({ title: t('title.page', { page: t('sent.title'), tenant: tenant.name }) });
  usePayFirst(instance);
  const service = text(instance.service.title);
  return (
    <>
      <div className="container pb-4">
        <Breadcrumb
          crumbs={[
            { label: t('services.title'), to: '/servizi' },
            { label: service, to: `/servizi/${instance.service.slug}` },
            { label: t('sent.title') },
          ]}
        />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-9">
            <div className="page-intro">
              <PageTitle className="sent-title">
                <Icon name="check-circle" className="icon-success icon-lg me-2" />
                {t('sent.title')}
              </PageTitle>
              <p className="lead">
                {t('sent.text', { service, at: formatDateTime(instance.submittedAt ?? '', locale) })}
              </p>
            </div>
            <SentFacts instance={instance} />
            {instance.followUrl !== null && <FollowLink url={instance.followUrl} />}
            <NextSteps instance={instance} />
            <p className="sheet-actions">
              <Link className="btn btn-primary" to={`/pratiche/${instance.code}`}>
                {t('sent.follow')}
              </Link>
              {instance.followUrl === null && (
                <Link className="btn btn-outline-primary" to="/area-personale">
                  {t('sent.area')}
                </Link>
              )}
            </p>
          </div>
        </div>
      </div>
      <Rating target={`instance:${instance.code}`} question="service" />
      <ServiceRelated slug={instance.service.slug} />
      <ContactBlock />
    </>
  );
}

/** What somebody without a login keeps: with it, and only with it, they come back to the request. */
function FollowLink({ url }: { readonly url: string }): ReactNode {
  const t = usePersonalT();
  return (
    <section className="callout callout-highlight note follow-link" aria-labelledby="follow-link">
      <h2 className="h5" id="follow-link">
        {t('sent.followTitle')}
      </h2>
      <p>{t('sent.followText')}</p>
      <CopyCode code={url} label={t('sent.followCopy')} />
    </section>
  );
}

/** True right after sending, where the service is paid before it is confirmed. */
function usePaysFirst(): boolean {
  return useSearchParams()[0].get('paga') === '1';
}

/** Where the service is paid before it is confirmed, the payment opens as soon as it is there. */
function usePayFirst(instance: LiveInstance): void {
  const navigate = useNavigate();
  const first = usePaysFirst() ? instance.payments[0]?.id : undefined;
  useEffect(() => {
    if (first !== undefined) void navigate(`/pagamenti/${first}`, { replace: true });
  }, [first, navigate]);
}

function SentFacts({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { registration, receipt, applicant } = instance;
  return (
    <div className="card sent-card" aria-live="polite">
      <div className="card-body">
        <dl className="facts">
          <dt>{t('sent.code')}</dt>
          <dd>
            <CopyCode code={instance.code} />
          </dd>
          <dt>{t('sent.protocol')}</dt>
          <dd>
            {registration === null ? (
              <span className="awaited">{t('sent.protocolAwaited')}</span>
            ) : (
              t('sent.protocolNumber', {
                number: registration.formatted,
                date: formatDate(registration.registeredAt, locale),
              })
            )}
          </dd>
          <dt>{t('sent.mail')}</dt>
          <dd>{applicant.email ?? t('summary.noMail')}</dd>
        </dl>
        {receipt === null ? (
          <p className="awaited">{t('sent.receiptAwaited')}</p>
        ) : (
          <a className="btn btn-outline-primary mt-3" href={receipt.url} download>
            <Icon name="download" className="icon-primary icon-sm me-2" />
            {t('sent.receipt')}
          </a>
        )}
      </div>
    </div>
  );
}

function NextSteps({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  return (
    <section aria-labelledby="next-steps">
      <h2 className="h4 mt-5" id="next-steps">
        {t('next.title')}
      </h2>
      <ol className="next-steps">
        {listNextSteps(instance).map(({ key, date, params }) => (
          <li key={key}>
            <span>{t(key, { ...params, date: date === null ? '' : formatDate(date, locale) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
