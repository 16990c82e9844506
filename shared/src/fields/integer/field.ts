import { localize, ok, type Text } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { printNumber, readNumber } from '../number-text';
import { NO_ISSUES, type FieldAcceptor, type FieldType, type FieldValidator } from '../type';

export type IntegerSettings = {
  readonly min: number | null;
  readonly max: number | null;
  /** Shown after the number: `m²`, `persone`. */
  readonly unit: Text | null;
};

/** A whole number. Value: safe integer. */
export const integer: FieldType<number, IntegerSettings> = {
  type: 'integer',
  group: 'number',
  name: { it: 'Numero intero', en: 'Whole number' },
  description: {
    it: 'Quante persone, quanti metri: senza virgola',
    en: 'How many people, how many metres: no decimals',
  },
  valueType: { kind: 'number' },
  hasValue: true,
  missing: 'required-number',
  settingsForm: sheet(
    fieldOf('min', 'integer', { it: 'Minimo', en: 'Minimum' }, { width: 'half' }),
    fieldOf('max', 'integer', { it: 'Massimo', en: 'Maximum' }, { width: 'half' }),
    fieldOf('unit', 'localized-text', { it: 'Unità di misura', en: 'Unit' }),
  ),
  defaultSettings: { min: null, max: null, unit: null },
  checkSettings: checkBounds,
  isCanonical: (raw) => Number.isSafeInteger(raw),
  acceptor: integerAcceptor,
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    const value = typeof raw === 'string' ? readNumber(raw) : raw;
    return typeof value === 'number' && Number.isSafeInteger(value) ? ok(value) : refuse('integer-format');
  },
  validator: boundsValidator,
  print: (value, { unit }, locale) =>
    value === null ? '' : `${printNumber(value, 0, locale)} ${localize(unit ?? undefined, locale)}`.trim(),
};

/** Also of amounts, which are whole cents. */
export function integerAcceptor({ min, max }: Bounds): FieldAcceptor {
  const least = min ?? -Infinity;
  const most = max ?? Infinity;
  return (raw) => typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= least && raw <= most;
}

type Bounds = Pick<IntegerSettings, 'min' | 'max'>;

export function boundsValidator({ min, max }: Bounds): FieldValidator<number> {
  return (value) => {
    if (min !== null && value < min) return [problem('number-min', { min })];
    return max !== null && value > max ? [problem('number-max', { max })] : NO_ISSUES;
  };
}

export function checkBounds({ min, max }: Bounds) {
  return min !== null && max !== null && min > max ? [problem('settings-order', {}, 'min')] : NO_ISSUES;
}
