import { formatMoney, type Quote } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';

/** What is to be paid, line by line, and the stamp duty beside it. */
export function QuoteView({ quote }: { readonly quote: Quote }) {
  const { t, locale } = useLanguage();
  const { lines, total, stampDuty, incomplete } = quote;
  return (
    <dl className="answers trial-quote">
      {lines.map(({ key, description, amount }) => (
        <div key={key} className="answer">
          <dt>{description}</dt>
          <dd>{formatMoney(amount, locale)}</dd>
        </div>
      ))}
      <div className="answer">
        <dt>{t('trial.total')}</dt>
        <dd>
          <strong>{incomplete.length > 0 ? t('trial.unknown-total') : formatMoney(total, locale)}</strong>
        </dd>
      </div>
      <div className="answer">
        <dt>{t('trial.stamp-duty')}</dt>
        <dd>{stampDuty === 0 ? t('trial.none') : formatMoney(stampDuty, locale)}</dd>
      </div>
    </dl>
  );
}
