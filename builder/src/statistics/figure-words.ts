import type { FiguresFieldsFragment } from '../graphql/generated/graphql';
import type { useLanguage } from '../i18n/i18n';

type Translate = ReturnType<typeof useLanguage>['t'];
type Figures = FiguresFieldsFragment;

/** Days, or a dash where nothing was decided. */
export function daysText(t: Translate, days: number | null): string {
  return days === null ? t('statistics.none') : t('statistics.days', { days });
}

/** The share decided in time, in whole percents; a dash where nothing was decided. */
export function withinText(t: Translate, { decided, withinTerm }: Figures): string {
  if (decided === 0) return t('statistics.none');
  return t('statistics.percent', { percent: Math.round((withinTerm / decided) * 100) });
}

/** The average, or why it is not shown. */
export function ratingText(t: Translate, { ratings: { count, average } }: Figures): string {
  if (average !== null) return t('statistics.of-five', { average });
  if (count === 0) return t('statistics.none');
  return t(count < 5 ? 'statistics.few' : 'statistics.covered');
}

const COLUMNS = [
  'received',
  'decided',
  'median',
  'ninetieth',
  'within',
  'open',
  'overdue',
  'rating',
] as const;

/** The figures of many things, a row each. */
export function figuresTable(
  t: Translate,
  first: string,
  things: readonly { readonly name: string; readonly figures: Figures }[],
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    head: [first, ...COLUMNS.map((column) => t(`statistics.${column}`))],
    rows: things.map(({ name, figures }) => [
      name,
      String(figures.received),
      String(figures.decided),
      daysText(t, figures.medianDays),
      daysText(t, figures.ninetiethDays),
      withinText(t, figures),
      String(figures.open),
      String(figures.overdue),
      ratingText(t, figures),
    ]),
  };
}
