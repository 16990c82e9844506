import { localize } from '@istanze/shared';
import type { StatisticsQuery } from '../graphql/generated/graphql';
import { formatMonth } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { EmptyState } from '../ui/EmptyState';
import { Chart, FiguresTable } from './Chart';
import { figuresTable } from './figure-words';
import { MonthBars } from './MonthBars';
import { outcomeKey } from './outcome-key';
import { RowBars } from './RowBars';
import { Totals } from './Totals';

type Statistics = StatisticsQuery['statistics'];

interface ReportProps {
  readonly statistics: Statistics;
}

/** The figures: the whole first, then how it went over time, what waits, how it ended, and each part by itself. */
export function StatisticsReport({ statistics }: ReportProps) {
  const { t, locale } = useLanguage();
  const { total, byService, byOffice } = statistics;
  const services = byService.map(({ title, figures }) => ({ name: localize(title, locale), figures }));
  if (total.received + total.decided + total.open + total.ratings.count === 0)
    return (
      <EmptyState icon="chart" title={t('statistics.empty')}>
        {t('statistics.empty-help')}
      </EmptyState>
    );
  return (
    <>
      <Totals total={total} />
      <div className="charts">
        <Volumes statistics={statistics} />
        <Backlog statistics={statistics} />
        <Outcomes statistics={statistics} />
      </div>
      <section className="card figures-card" aria-labelledby="by-service">
        <h2 id="by-service">{t('statistics.by-service')}</h2>
        <FiguresTable
          title={t('statistics.by-service')}
          table={figuresTable(t, t('statistics.service'), services)}
        />
      </section>
      {byOffice.length < 2 ? null : (
        <section className="card figures-card" aria-labelledby="by-office">
          <h2 id="by-office">{t('statistics.by-office')}</h2>
          <FiguresTable
            title={t('statistics.by-office')}
            table={figuresTable(t, t('statistics.office'), byOffice)}
          />
        </section>
      )}
      <details className="statistics-how">
        <summary>{t('statistics.how')}</summary>
        <p>{t('statistics.how-text')}</p>
      </details>
    </>
  );
}

function Volumes({ statistics: { months, total } }: ReportProps) {
  const { t, locale } = useLanguage();
  const closed = months.reduce((sum, month) => sum + month.closed, 0);
  const names = { received: t('statistics.received'), closed: t('statistics.closed') };
  return (
    <Chart
      title={t('statistics.volumes')}
      finding={t('statistics.volumes-find', { received: total.received, closed })}
      table={{
        head: [t('statistics.month'), names.received, names.closed],
        rows: months.map((one) => [
          formatMonth(one.month, locale, 'long'),
          String(one.received),
          String(one.closed),
        ]),
      }}
    >
      <MonthBars months={months} names={names} />
    </Chart>
  );
}

/** The usual term: what is older stands out. */
const OLD_FROM = 31;

function Backlog({ statistics: { backlog, total } }: ReportProps) {
  const { t } = useLanguage();
  const old = backlog
    .filter(({ fromDays }) => fromDays >= OLD_FROM)
    .reduce((sum, { count }) => sum + count, 0);
  const named = backlog.map(({ fromDays, toDays, count, overdue }) => ({
    name:
      toDays === null
        ? t('statistics.age-more', { from: fromDays - 1 })
        : t('statistics.age-range', { from: fromDays, to: toDays }),
    count,
    late: overdue,
    note: overdue === 0 ? '' : t('statistics.overdue-of', { count: overdue }),
  }));
  return (
    <Chart
      title={t('statistics.backlog')}
      finding={t('statistics.backlog-find', { open: total.open, old })}
      table={{
        head: [t('statistics.age'), t('statistics.count'), t('statistics.overdue')],
        rows: named.map(({ name, count, late }) => [name, String(count), String(late)]),
      }}
    >
      <RowBars rows={named} />
    </Chart>
  );
}

function Outcomes({ statistics: { outcomes } }: ReportProps) {
  const { t } = useLanguage();
  const named = outcomes.map(({ category, count }) => ({ name: t(outcomeKey(category)), count }));
  const closed = named.reduce((sum, { count }) => sum + count, 0);
  return (
    <Chart
      title={t('statistics.outcomes')}
      finding={t('statistics.outcomes-find', { closed, first: named[0]?.name ?? 'none' })}
      table={{
        head: [t('statistics.outcome'), t('statistics.count')],
        rows: named.map(({ name, count }) => [name, String(count)]),
      }}
    >
      <RowBars rows={named} />
    </Chart>
  );
}
