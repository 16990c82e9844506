import { daysBetween, isJsonObject, ok, type IsoDate } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { dateBounds, parseDate, type DateSettings } from '../date/field';
import { NO_ISSUES, type FieldType } from '../type';
import { printDate, words } from '../words';

/** First and last day, both included; one may still be missing in a draft. */
export type Period = { readonly from: IsoDate | null; readonly to: IsoDate | null };
export type PeriodSettings = {
  /** First day allowed, in days from today. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
  /** Longest period in days, first and last included. */
  readonly longest: number | null;
};

/** From a day to a day. */
export const period: FieldType<Period, PeriodSettings> = {
  type: 'period',
  group: 'date',
  name: { it: 'Periodo', en: 'Period' },
  description: { it: 'Dal giorno al giorno', en: 'From day to day' },
  valueType: { kind: 'object', parts: { from: { kind: 'date' }, to: { kind: 'date' } } },
  parts: { from: { kind: 'date' }, to: { kind: 'date' } },
  hasValue: true,
  missing: 'required-period',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'minDays',
      'integer',
      { it: 'Primo giorno, contando da oggi', en: 'First day, counting from today' },
      { width: 'half', help: { it: '0 è oggi, 1 domani', en: '0 is today, 1 tomorrow' } },
    ),
    fieldOf(
      'maxDays',
      'integer',
      { it: 'Ultimo giorno, contando da oggi', en: 'Last day, counting from today' },
      { width: 'half' },
    ),
    fieldOf(
      'longest',
      'integer',
      { it: 'Durata massima in giorni', en: 'Longest duration in days' },
      { settings: { min: 1, max: 36600 } },
    ),
  ),
  defaultSettings: { minDays: null, maxDays: null, longest: null },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (!isJsonObject(raw)) return refuse('value-shape');
    const from = parseDate(raw['from'] ?? null);
    const to = parseDate(raw['to'] ?? null);
    if (!from.ok || !to.ok) {
      return {
        ok: false,
        error: [
          ...(from.ok ? [] : [problem('date-format', {}, 'from')]),
          ...(to.ok ? [] : [problem('date-format', {}, 'to')]),
        ],
      };
    }
    return ok(from.value === null && to.value === null ? null : { from: from.value, to: to.value });
  },
  validator(settings) {
    return ({ from, to }, { today }) => {
      if (from === null) return [problem('period-from', {}, 'from')];
      if (to === null) return [problem('period-to', {}, 'to')];
      if (to < from) return [problem('period-order', {}, 'to')];
      const allowed = dateBounds(boundsOf(settings), today);
      if (allowed.from !== null && from < allowed.from)
        return [problem('date-min', { min: printDate(allowed.from) }, 'from')];
      if (allowed.to !== null && to > allowed.to)
        return [problem('date-max', { max: printDate(allowed.to) }, 'to')];
      const tooLong = settings.longest !== null && daysBetween(from, to) + 1 > settings.longest;
      return tooLong ? [problem('period-long', { max: settings.longest }, 'to')] : NO_ISSUES;
    };
  },
  print(value, _settings, locale) {
    if (value === null) return '';
    const t = words(locale);
    if (value.from !== null && value.to !== null)
      return t('field.period.printed', { from: printDate(value.from), to: printDate(value.to) });
    if (value.from !== null) return t('field.period.printed-from', { from: printDate(value.from) });
    return value.to === null ? '' : t('field.period.printed-to', { to: printDate(value.to) });
  },
};

/** The limits of the period as those of a date. */
export function boundsOf({ minDays, maxDays }: PeriodSettings): DateSettings {
  return { min: null, max: null, minDays, maxDays };
}
