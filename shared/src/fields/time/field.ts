import { ok, type Json } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

export type TimeSettings = {
  readonly min: string | null;
  readonly max: string | null;
  /** Minutes between one time that can be given and the next, counted from `min` or midnight. */
  readonly step: number | null;
};

/** A time of day. Value: `HH:MM`, 24 hours; typed text may also be `9`, `9.30` or `0930`. */
export const time: FieldType<string, TimeSettings> = {
  type: 'time',
  group: 'date',
  name: { it: 'Ora', en: 'Time' },
  description: { it: 'Un’ora del giorno, con i minuti', en: 'A time of day, with minutes' },
  valueType: { kind: 'text' },
  hasValue: true,
  missing: 'required-time',
  settingsForm: sheet(
    fieldOf('min', 'time', { it: 'Non prima delle', en: 'Not before' }, { width: 'half' }),
    fieldOf('max', 'time', { it: 'Non dopo le', en: 'Not after' }, { width: 'half' }),
    fieldOf(
      'step',
      'integer',
      { it: 'Ogni quanti minuti', en: 'Every how many minutes' },
      {
        help: { it: 'Per esempio 15: le 9:00, le 9:15, le 9:30', en: 'For example 15: 9:00, 9:15, 9:30' },
        settings: { min: 1, max: 720 },
      },
    ),
  ),
  defaultSettings: { min: null, max: null, step: null },
  checkSettings: ({ min, max }) =>
    min !== null && max !== null && min > max ? [problem('settings-order', {}, 'min')] : NO_ISSUES,
  isCanonical: (raw) => typeof raw === 'string' && TIME.test(raw),
  parse: parseTime,
  validator:
    ({ min, max, step }) =>
    (value) => {
      if (min !== null && value < min) return [problem('time-min', { min })];
      if (max !== null && value > max) return [problem('time-max', { max })];
      const first = min ?? '00:00';
      const between = step !== null && (minutesOf(value) - minutesOf(first)) % step !== 0;
      return between ? [problem('time-step', { step, first })] : NO_ISSUES;
    },
  print: (value) => value ?? '',
};

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function parseTime(raw: Json) {
  if (isMissing(raw)) return ok(null);
  if (typeof raw !== 'string') return refuse('time-format');
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})(?:\s*[:.,hH\s]\s*(\d{2}))?$/.exec(raw.trim()) ?? /^(\d{2})(\d{2})$/.exec(raw.trim()) ?? [];
  const value = `${hours.padStart(2, '0')}:${minutes}`;
  return TIME.test(value) && hours !== '' ? ok(value) : refuse('time-format');
}

function minutesOf(value: string): number {
  return Number(value.slice(0, 2)) * 60 + Number(value.slice(3));
}
