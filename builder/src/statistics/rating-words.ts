import { localize, type Locale } from '@istanze/shared';
import type { RatedKind, RatingReportQuery } from '../graphql/generated/graphql';
import { hasMessage } from '../i18n/has-message';
import type { MessageKey } from '../i18n/it';
import type { useLanguage } from '../i18n/i18n';
import type { ChartTable } from './Chart';

type Translate = ReturnType<typeof useLanguage>['t'];
export type RatedThing = RatingReportQuery['ratingReport'][number];

const KINDS: Readonly<Record<RatedKind, MessageKey>> = {
  SHEET: 'ratings.kind.SHEET',
  SERVICE: 'ratings.kind.SERVICE',
  PAGE: 'ratings.kind.PAGE',
};

/** What was rated, so that two lines of one service are told apart. */
export function ratedName(t: Translate, locale: Locale, { kind, service, page }: RatedThing): string {
  const named = `ratings.page.${page ?? ''}`;
  const title =
    service === null ? (hasMessage(named) ? t(named) : (page ?? '')) : localize(service.title, locale);
  return `${title} · ${t(KINDS[kind])}`;
}

/** A reason as the portal words it; what a later portal offers stands by its key. */
export function reasonWords(t: Translate, key: string): string {
  const message = `ratings.reason.${key}`;
  return hasMessage(message) ? t(message) : key;
}

/** All that was rated in rows: how many, the average and each number of stars; dashes where few answered. */
export function ratingsTable(t: Translate, locale: Locale, things: readonly RatedThing[]): ChartTable {
  return {
    head: [
      t('ratings.what'),
      t('statistics.ratings'),
      t('ratings.average'),
      ...[1, 2, 3, 4, 5].map((stars) => t('ratings.stars', { stars })),
    ],
    rows: things.map((thing) => [
      ratedName(t, locale, thing),
      String(thing.count),
      thing.detail === null
        ? t('statistics.few')
        : t('statistics.of-five', { average: thing.detail.average }),
      ...(thing.detail?.scores.map(String) ?? Array.from({ length: 5 }, () => t('statistics.none'))),
    ]),
  };
}
