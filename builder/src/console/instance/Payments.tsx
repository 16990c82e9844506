import { formatMoney } from '@istanze/shared';
import type { InstanceFullFragment, PositionState } from '../../graphql/generated/graphql';
import { formatDate, formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Badge, type BadgeTone } from '../../ui/Badge';
import { CopyText } from '../../ui/CopyText';
import { useOpenFile } from './open-file';

const tones = {
  DRAFT: 'idle',
  PUBLISHED: 'warn',
  PAYING: 'accent',
  VERIFYING: 'accent',
  PAID: 'ok',
  REPORTED: 'ok',
  EXPIRED: 'danger',
  CANCELLED: 'idle',
} satisfies Record<PositionState, BadgeTone>;

interface PaymentsProps {
  readonly payments: InstanceFullFragment['payments'];
}

/** What was asked to pay and whether it arrived; never "paid" before it is. */
export function Payments({ payments }: PaymentsProps) {
  const { t, locale } = useLanguage();
  const openFile = useOpenFile();
  if (payments.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('payments.title')}</h2>
      <ul>
        {payments.map((one) => (
          <li key={one.id} className="panel-row">
            <div className="inline">
              <strong>{formatMoney(one.amount, locale)}</strong>
              <span className="grow">{one.description}</span>
              <Badge tone={tones[one.state]}>{t(`position-state.${one.state}`)}</Badge>
            </div>
            <ul className="payment-lines small">
              {one.lines.map((line, at) => (
                <li key={at}>
                  <span>{line.description}</span>
                  <span>{formatMoney(line.amount, locale)}</span>
                </li>
              ))}
            </ul>
            <div className="inline small muted">
              <span>
                {one.paidAt === null
                  ? t('payments.due', { date: formatDate(one.dueDate, locale) })
                  : t('payments.paid-at', { at: formatInstant(one.paidAt, locale) })}
              </span>
              {one.noticeNumber === null ? null : (
                <span className="inline">
                  {t('payments.notice')} <CopyText text={one.noticeNumber} name={t('payments.notice')} />
                </span>
              )}
              {one.receiptUrl === null ? null : (
                <FileButton url={one.receiptUrl} name={t('payments.receipt')} onOpen={openFile} />
              )}
              {one.noticeUrl === null ? null : (
                <FileButton url={one.noticeUrl} name={t('payments.notice-file')} onOpen={openFile} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FileButtonProps {
  readonly url: string;
  readonly name: string;
  readonly onOpen: ReturnType<typeof useOpenFile>;
}

function FileButton({ url, name, onOpen }: FileButtonProps) {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => onOpen({ url, name, mime: 'application/pdf' })}
    >
      {name}
    </button>
  );
}
