import type { FiguresFieldsFragment } from '../graphql/generated/graphql';
import { useLanguage } from '../i18n/i18n';
import { daysText, ratingText, withinText } from './figure-words';

/** The whole in five figures, each with what it is a part of. */
export function Totals({ total }: { readonly total: FiguresFieldsFragment }) {
  const { t } = useLanguage();
  const { received, decided, medianDays, ninetiethDays, open, overdue, ratings } = total;
  return (
    <dl className="totals">
      <Total name={t('statistics.received')} value={String(received)} note={t('statistics.received-in')} />
      <Total
        name={t('statistics.within')}
        value={withinText(t, total)}
        note={t('statistics.decided-of', { count: decided })}
      />
      <Total
        name={t('statistics.median')}
        value={daysText(t, medianDays)}
        note={`${t('statistics.ninetieth')} ${daysText(t, ninetiethDays)}`}
      />
      <Total
        name={t('statistics.open')}
        value={String(open)}
        note={t('statistics.overdue-of', { count: overdue })}
        tone={overdue > 0 ? 'danger' : undefined}
      />
      <Total
        name={t('statistics.rating')}
        value={ratings.average === null ? t('statistics.none') : ratingText(t, total)}
        note={
          ratings.average === null && ratings.count > 0
            ? ratingText(t, total)
            : t('statistics.rated-by', { count: ratings.count })
        }
      />
    </dl>
  );
}

interface TotalProps {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly tone?: 'danger' | undefined;
}

function Total({ name, value, note, tone }: TotalProps) {
  return (
    <div className="total">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span className="small" data-tone={tone}>
          {note}
        </span>
      </dd>
    </div>
  );
}
