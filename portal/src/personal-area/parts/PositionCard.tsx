import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoney } from '@istanze/shared';
import type { PositionPartsFragment } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';
import { DueWords } from './DueWords';
import { isPayable, positionStatus } from './official-words';

interface PositionCardProps {
  readonly position: PositionPartsFragment;
  readonly heading?: 'h2' | 'h3';
}

/** Something to pay, or paid: amount, reason, due date, and the way on. */
export function PositionCard({ position, heading: Heading = 'h3' }: PositionCardProps): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const { key, chip } = positionStatus(position.state);
  const amount = formatMoney(position.amount, locale);
  const payable = isPayable(position.state);
  return (
    <article className="card instance-card">
      <div className="card-body">
        <div className="instance-head">
          <span className={chip}>{t(key)}</span>
          <span className="instance-code">{position.instanceCode}</span>
        </div>
        <Heading className="card-title h5">
          <Link to={`/pagamenti/${position.id}`}>{text(position.serviceTitle)}</Link>
        </Heading>
        <p className="card-text">
          <strong>{amount}</strong>
          <br />
          {position.paidAt !== null && t('position.paidAt', { date: formatDate(position.paidAt, locale) })}
          {position.paidAt === null &&
            !payable &&
            t('position.due', { date: formatDate(position.dueDate, locale) })}
        </p>
        {payable && <DueWords due={position.dueDate} />}
        {payable && (
          <Link className="btn btn-primary" to={`/pagamenti/${position.id}`}>
            {t('payment.pay', { amount })}
          </Link>
        )}
        {position.receiptUrl !== null && (
          <a className="file-link" href={position.receiptUrl} download>
            <Icon name="download" className="icon-primary icon-sm me-2" />
            {t('payment.receipt')}
          </a>
        )}
      </div>
    </article>
  );
}
