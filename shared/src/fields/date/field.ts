import { addDays, isIsoDate, ok, type IsoDate, type Json } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { printDate } from '../words';

export type DateSettings = {
  readonly min: IsoDate | null;
  readonly max: IsoDate | null;
  /** Earliest date as days from today: 0 is today, -30 a month ago. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
};

const FIRST_YEAR = 1880;
const LAST_YEAR = 2200;

/** A civil date. Value: `YYYY-MM-DD`; typed text may also be `31/12/1980`. */
export const date: FieldType<IsoDate, DateSettings> = {
  type: 'date',
  group: 'date',
  name: { it: 'Data', en: 'Date' },
  description: { it: 'Giorno, mese e anno', en: 'Day, month and year' },
  valueType: { kind: 'date' },
  hasValue: true,
  missing: 'required-date',
  settingsForm: sheet(
    fieldOf('min', 'date', { it: 'Non prima del', en: 'Not before' }, { width: 'half' }),
    fieldOf('max', 'date', { it: 'Non dopo il', en: 'Not after' }, { width: 'half' }),
    fieldOf(
      'minDays',
      'integer',
      { it: 'Primo giorno, contando da oggi', en: 'First day, counting from today' },
      {
        width: 'half',
        help: {
          it: '0 è oggi, 1 domani, -30 trenta giorni fa',
          en: '0 is today, 1 tomorrow, -30 thirty days ago',
        },
      },
    ),
    fieldOf(
      'maxDays',
      'integer',
      { it: 'Ultimo giorno, contando da oggi', en: 'Last day, counting from today' },
      { width: 'half' },
    ),
  ),
  defaultSettings: { min: null, max: null, minDays: null, maxDays: null },
  checkSettings({ min, max, minDays, maxDays }) {
    if (min !== null && max !== null && min > max) return [problem('settings-order', {}, 'min')];
    return minDays !== null && maxDays !== null && minDays > maxDays
      ? [problem('settings-order', {}, 'minDays')]
      : NO_ISSUES;
  },
  isCanonical: (raw) => typeof raw === 'string' && isIsoDate(raw),
  parse: parseDate,
  validator:
    (settings) =>
    (value, { today }) => {
      const year = Number(value.slice(0, 4));
      if (year < FIRST_YEAR || year > LAST_YEAR) return [problem('date-format')];
      const { from, to } = dateBounds(settings, today);
      if (from !== null && value < from) return [problem('date-min', { min: printDate(from) })];
      return to !== null && value > to ? [problem('date-max', { max: printDate(to) })] : NO_ISSUES;
    },
  print: (value) => (value === null ? '' : printDate(value)),
};

/** Canonical date of `1980-12-31`, `31/12/1980`, `31.12.1980` or `31-12-1980`. */
export function parseDate(raw: Json) {
  if (isMissing(raw)) return ok(null);
  if (typeof raw !== 'string') return refuse('date-format');
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(raw.trim()) ?? [];
  const value = year === '' ? raw.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(value) ? ok(value) : refuse('date-format');
}

/** The first and last day allowed, from the fixed limits and those relative to today. */
export function dateBounds({ min, max, minDays, maxDays }: DateSettings, today: IsoDate) {
  return {
    from: latest(min, minDays === null ? null : addDays(today, minDays)),
    to: earliest(max, maxDays === null ? null : addDays(today, maxDays)),
  };
}

function latest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earliest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}
