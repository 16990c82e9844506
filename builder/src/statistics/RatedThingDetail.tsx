import { csvRow, CSV_START } from '@istanze/shared';
import { formatDate } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { saveBlob } from '../ui/save-blob';
import { RowBars } from './RowBars';
import { reasonWords, type RatedThing } from './rating-words';

type Detail = NonNullable<RatedThing['detail']>;

interface RatedThingDetailProps {
  readonly name: string;
  readonly detail: Detail;
}

/** The stars, the reasons and the words that one sheet, service or page was given. */
export function RatedThingDetail({ name, detail: { scores, reasons, texts } }: RatedThingDetailProps) {
  const { t } = useLanguage();
  const stars = scores.map((count, index) => ({ name: t('ratings.stars', { stars: index + 1 }), count }));
  const given = reasons.map(({ key, count }) => ({ name: reasonWords(t, key), count }));
  return (
    <details className="rated">
      <summary>{name}</summary>
      <div className="rated-columns">
        <Bars title={t('ratings.distribution')} rows={stars.toReversed()} />
        {given.length === 0 ? null : <Bars title={t('ratings.reasons')} rows={given} />}
      </div>
      {texts.length === 0 ? (
        <p className="muted">{t('ratings.no-texts')}</p>
      ) : (
        <Words name={name} texts={texts} />
      )}
    </details>
  );
}

interface BarsProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}

/** Bars to look at; the same as a list for who does not see them. */
function Bars({ title, rows }: BarsProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <div aria-hidden="true">
        <RowBars rows={rows} />
      </div>
      <ul className="visually-hidden">
        {rows.map(({ name, count }) => (
          <li key={name}>
            {name}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ name, texts }: { readonly name: string; readonly texts: Detail['texts'] }) {
  const { t, locale } = useLanguage();
  const rows = texts.map(({ day, score, text }) => [day, String(score), text]);
  const head = [t('ratings.day'), t('ratings.score'), t('ratings.text')];
  const file = `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`;
  return (
    <>
      <h3>{t('ratings.texts')}</h3>
      <ul className="rated-words">
        {texts.map(({ day, score, text }, index) => (
          <li key={`${day} ${index}`}>
            <p>{text}</p>
            <p className="small muted">
              {t('ratings.stars', { stars: score })} · {formatDate(day, locale)}
            </p>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        icon="download"
        aria-label={t('ratings.csv-of', { name })}
        onPress={() =>
          saveBlob(
            file,
            new Blob([CSV_START, ...[head, ...rows].map(csvRow)], { type: 'text/csv;charset=utf-8' }),
          )
        }
      >
        {t('ratings.csv')}
      </Button>
    </>
  );
}
