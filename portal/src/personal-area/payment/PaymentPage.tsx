import { useEffect, type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { formatMoney } from '@istanze/shared';
import { usePageHead } from '../../app/page-head';
import { MyPaymentsDocument, type PositionPartsFragment } from '../../graphql/generated/graphql';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { ContactBlock } from '../../layout/ContactBlock';
import { NotFound } from '../../pages/notices/NotFound';
import { useSession } from '../../session/session';
import { Breadcrumb } from '../../ui/Breadcrumb';
import { CopyCode } from '../../ui/CopyCode';
import { Icon } from '../../ui/Icon';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../parts/Loaded';
import { isPayable, isVerifying, positionStatus } from '../parts/official-words';
import { groupNoticeNumber } from './notice-number';
import { PayButton } from './PayButton';

const POLL = 3000;

/** One payment: what for, how much, until when, and how; after the checkout "in verifica" until the receipt has come. */
export function PaymentPage(): ReactNode {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(MyPaymentsDocument, {
    variables: { filter: { id }, first: 1 },
    fetchPolicy: 'cache-and-network',
  });
  const position = data?.myPayments.edges[0]?.node;
  const outcome = query.get('outcome');
  const returned = query.get('ritorno') === '1' && (outcome === null || outcome === 'ok');
  const givenUp = query.get('ritorno') === '1' && !returned;
  const awaited =
    position !== undefined && (isVerifying(position.state) || (returned && isPayable(position.state)));
  useEffect(() => {
    if (!awaited) return;
    startPolling(POLL);
    return stopPolling;
  }, [awaited, startPolling, stopPolling]);
  return (
    <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
      {() =>
        position === undefined ? (
          <NotFound />
        ) : (
          <Payment position={position} returned={returned} givenUp={givenUp} />
        )
      }
    </Loaded>
  );
}

interface PaymentProps {
  readonly position: PositionPartsFragment;
  /** The person comes back from the checkout, which did not say that it failed. */
  readonly returned: boolean;
  /** The person comes back without having paid. */
  readonly givenUp: boolean;
}

function Payment({ position, returned, givenUp }: PaymentProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { tenant } = useSession();
  usePageHead({ title: t('title.page', { page: t('payment.title'), tenant: tenant.name }) });
  return (
    <>
      <div className="container pb-5">
        <Breadcrumb
          crumbs={[
            { label: t('area.title'), to: '/area-personale' },
            { label: t('area.payments'), to: '/area-personale/pagamenti' },
            { label: t('payment.title') },
          ]}
        />
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            <div className="page-intro">
              <PageTitle>{text(position.serviceTitle)}</PageTitle>
              <p className="lead">
                {t('payment.title')} ·{' '}
                <Link to={`/pratiche/${position.instanceCode}`}>{position.instanceCode}</Link>
              </p>
            </div>
            <PaymentCard position={position} returned={returned} />
            {givenUp && isPayable(position.state) && (
              <div className="alert alert-warning" role="alert">
                {t('payment.givenUp')}
              </div>
            )}
            <PaymentState position={position} returned={returned} />
          </div>
        </div>
      </div>
      <ContactBlock />
    </>
  );
}

function PaymentCard({ position, returned }: Omit<PaymentProps, 'givenUp'>): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { key, chip } = positionStatus(returned && isPayable(position.state) ? 'VERIFYING' : position.state);
  return (
    <div className="card quote-card">
      <div className="card-body">
        <span className={chip}>{t(key)}</span>
        <table className="quote-table">
          <caption className="visually-hidden">{t('payment.lines')}</caption>
          <tbody>
            {position.lines.map(({ description, amount }) => (
              <tr key={description}>
                <th scope="row">{description}</th>
                <td>{formatMoney(amount, locale)}</td>
              </tr>
            ))}
            <tr className="quote-total">
              <th scope="row">{t('payment.total')}</th>
              <td>{formatMoney(position.amount, locale)}</td>
            </tr>
          </tbody>
        </table>
        <dl className="facts">
          {position.paidAt === null && (
            <>
              <dt>{t('payment.due')}</dt>
              <dd>{formatDate(position.dueDate, locale)}</dd>
            </>
          )}
          <dt>{t('payment.notice')}</dt>
          <dd>
            <CopyCode code={groupNoticeNumber(position.noticeNumber)} />
          </dd>
        </dl>
      </div>
    </div>
  );
}

function PaymentState({ position, returned }: Omit<PaymentProps, 'givenUp'>): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { state } = position;
  if (isVerifying(state) || (returned && isPayable(state))) {
    return (
      <div className="callout callout-highlight note" role="status">
        <h2 className="h5">{t('payment.verifying')}</h2>
        <p>{t('payment.verifyingText')}</p>
        {isPayable(state) && <PayAgain position={position} />}
      </div>
    );
  }
  if (isPayable(state)) {
    return (
      <>
        <p>{t('payment.how')}</p>
        <p className="sheet-actions">
          <PayButton position={position} />
          {position.noticeUrl !== null && (
            <a className="btn btn-outline-primary" href={position.noticeUrl} download>
              <Icon name="download" className="icon-primary icon-sm me-2" />
              {t('payment.downloadNotice')}
            </a>
          )}
        </p>
      </>
    );
  }
  if (position.paidAt !== null) {
    return (
      <div className="callout callout-highlight success" role="status">
        <h2 className="h5">{t('payment.paid')}</h2>
        <p>{t('payment.paidText', { at: formatDateTime(position.paidAt, locale) })}</p>
        {position.receiptUrl !== null && (
          <a className="btn btn-outline-primary" href={position.receiptUrl} download>
            <Icon name="download" className="icon-primary icon-sm me-2" />
            {t('payment.receipt')}
          </a>
        )}
      </div>
    );
  }
  return <p>{t(state === 'EXPIRED' ? 'payment.expired' : 'payment.closed')}</p>;
}

/** Coming back without having paid is possible: the way to pay stays open, a little aside. */
function PayAgain({ position }: Pick<PaymentProps, 'position'>): ReactNode {
  const t = usePersonalT();
  return (
    <>
      <p>{t('payment.notPaid')}</p>
      <PayButton position={position} quiet />
    </>
  );
}
