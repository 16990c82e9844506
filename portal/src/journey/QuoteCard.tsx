import type { ReactNode } from 'react';
import { formatMoney } from '@istanze/shared';
import { useLocale } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';

interface QuoteCardProps {
  readonly quote: {
    readonly lines: readonly { readonly description: string; readonly amount: number }[];
    readonly total: number;
    readonly stampDuty: number;
    readonly complete: boolean;
  };
  /** Paid as soon as the request is sent, without waiting for a decision. */
  readonly atOnce?: boolean;
}

/** What it will cost, line by line, the stamp duty apart; nothing is shown of a service without any cost. */
export function QuoteCard({ quote, atOnce = false }: QuoteCardProps): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { lines, total, stampDuty, complete } = quote;
  const fees = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (complete && lines.length === 0 && stampDuty === 0 && total === 0) return null;
  const whenPaid = atOnce ? 'quote.payAtOnce' : 'quote.payLater';
  const note = !complete ? 'quote.unknown' : fees > 0 ? whenPaid : 'quote.free';
  return (
    <section className="card quote-card" aria-labelledby="quote-title">
      <div className="card-body">
        <h2 className="card-title h5" id="quote-title">
          {t('quote.title')}
        </h2>
        <table className="quote-table">
          <caption className="visually-hidden">{t('quote.caption')}</caption>
          <tbody>
            {lines.map(({ description, amount }) => (
              <tr key={description}>
                <th scope="row">{description}</th>
                <td>{formatMoney(amount, locale)}</td>
              </tr>
            ))}
            <tr className="quote-total">
              <th scope="row">{t('quote.toPay')}</th>
              <td>{complete ? formatMoney(fees, locale) : t('quote.later')}</td>
            </tr>
            {stampDuty > 0 && (
              <tr>
                <th scope="row">{t('quote.stampDuty')}</th>
                <td>{formatMoney(stampDuty, locale)}</td>
              </tr>
            )}
          </tbody>
        </table>
        <p className="quote-note">{t(note)}</p>
      </div>
    </section>
  );
}
