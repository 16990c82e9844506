import { addDays, type IsoDate } from '@istanze/shared';

export const PERIODS = ['month', 'quarter', 'year', 'own'] as const;
export type PeriodKey = (typeof PERIODS)[number];

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days that a named period stands for, seen from today. */
export function periodOf(key: Exclude<PeriodKey, 'own'>, today: IsoDate): Period {
  const first = `${today.slice(0, 7)}-01`;
  switch (key) {
    case 'month':
      return { from: first, to: today };
    case 'quarter':
      return { from: monthsBefore(first, 2), to: today };
    case 'year':
      return { from: monthsBefore(first, 11), to: today };
  }
}

/** The first day of the month so many months earlier. */
function monthsBefore(first: IsoDate, months: number): IsoDate {
  return Array.from({ length: months }).reduce<IsoDate>(
    (month) => `${addDays(month, -1).slice(0, 7)}-01`,
    first,
  );
}

export interface StatisticsState {
  readonly period: PeriodKey;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly service: string;
  readonly office: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What the address asks for; the last twelve months until it says otherwise. */
export function parseStatisticsState(params: URLSearchParams, today: IsoDate): StatisticsState {
  const period = PERIODS.find((key) => key === params.get('period')) ?? 'year';
  const usual = periodOf(period === 'own' ? 'year' : period, today);
  const read = (name: 'from' | 'to'): IsoDate => {
    const day = params.get(name) ?? '';
    return period === 'own' && DAY.test(day) ? day : usual[name];
  };
  return {
    period,
    from: read('from'),
    to: read('to'),
    service: params.get('service') ?? '',
    office: params.get('office') ?? '',
  };
}

/** The same as an address, what is usual left out. */
export function statisticsSearch({ period, from, to, service, office }: StatisticsState): string {
  const params = new URLSearchParams();
  if (period !== 'year') params.set('period', period);
  if (period === 'own') {
    params.set('from', from);
    params.set('to', to);
  }
  if (service !== '') params.set('service', service);
  if (office !== '') params.set('office', office);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
