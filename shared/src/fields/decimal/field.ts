import { localize, ok, type Text } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { boundsValidator, checkBounds } from '../integer/field';
import { printNumber, readNumber } from '../number-text';
import type { FieldType } from '../type';

export type DecimalSettings = {
  readonly min: number | null;
  readonly max: number | null;
  readonly decimals: number;
  readonly unit: Text | null;
  /** The value is what was typed times this (bytes asked in megabytes); min and max are as typed. */
  readonly factor: number;
};

/** A number with decimals. Value: finite number. */
export const decimal: FieldType<number, DecimalSettings> = {
  type: 'decimal',
  group: 'number',
  name: { it: 'Numero con decimali', en: 'Decimal number' },
  description: { it: 'Misure e quantità con la virgola', en: 'Measures and quantities with decimals' },
  valueType: { kind: 'number' },
  hasValue: true,
  missing: 'required-number',
  settingsForm: sheet(
    fieldOf('min', 'decimal', { it: 'Minimo', en: 'Minimum' }, { width: 'half', settings: { decimals: 6 } }),
    fieldOf('max', 'decimal', { it: 'Massimo', en: 'Maximum' }, { width: 'half', settings: { decimals: 6 } }),
    fieldOf(
      'decimals',
      'integer',
      { it: 'Cifre dopo la virgola', en: 'Digits after the separator' },
      { required: true, settings: { min: 0, max: 6 } },
    ),
    fieldOf('unit', 'localized-text', { it: 'Unità di misura', en: 'Unit' }),
  ),
  defaultSettings: { min: null, max: null, decimals: 2, unit: null, factor: 1 },
  checkSettings: checkBounds,
  isCanonical: (raw) => Number.isFinite(raw),
  parse(raw, { factor }) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'number') return Number.isFinite(raw) ? ok(raw) : refuse('decimal-format');
    const typed = typeof raw === 'string' ? readNumber(raw) : undefined;
    if (typed === undefined) return refuse('decimal-format');
    return ok(factor === 1 ? typed : Math.round(typed * factor));
  },
  validator(settings) {
    const withinBounds = boundsValidator(settings);
    const unitsPerOne = 10 ** settings.decimals;
    return (value, context) => {
      const shifted = (value / settings.factor) * unitsPerOne;
      const tooFine = settings.factor === 1 && Math.abs(shifted - Math.round(shifted)) > 1e-6;
      return tooFine
        ? [problem('decimal-places', { decimals: settings.decimals })]
        : withinBounds(value / settings.factor, context);
    };
  },
  print: (value, { decimals, factor, unit }, locale) =>
    value === null
      ? ''
      : `${printNumber(value / factor, decimals, locale)} ${localize(unit ?? undefined, locale)}`.trim(),
};
