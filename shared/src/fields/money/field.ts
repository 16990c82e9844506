import { formatMoney, ok, type Cents } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { checkBounds } from '../integer/field';
import { readNumber } from '../number-text';
import { NO_ISSUES, type FieldType } from '../type';

export type MoneySettings = { readonly min: Cents | null; readonly max: Cents | null };

/** An amount of euro. Value: integer cents; typed text is in euro (`12,50`). */
export const money: FieldType<Cents, MoneySettings> = {
  type: 'money',
  group: 'number',
  name: { it: 'Importo in euro', en: 'Amount in euro' },
  description: { it: 'Una somma di denaro, con i centesimi', en: 'A sum of money, with cents' },
  valueType: { kind: 'money' },
  hasValue: true,
  missing: 'required-money',
  settingsForm: sheet(
    fieldOf('min', 'money', { it: 'Importo minimo', en: 'Minimum amount' }, { width: 'half' }),
    fieldOf('max', 'money', { it: 'Importo massimo', en: 'Maximum amount' }, { width: 'half' }),
  ),
  defaultSettings: { min: 0, max: null },
  checkSettings: checkBounds,
  isCanonical: (raw) => Number.isSafeInteger(raw),
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'number') return Number.isSafeInteger(raw) ? ok(raw) : refuse('money-format');
    const euro = typeof raw === 'string' ? readNumber(raw) : undefined;
    if (euro === undefined) return refuse('money-format');
    const cents = Math.round(euro * 100);
    return Number.isSafeInteger(cents) && Math.abs(euro * 100 - cents) < 1e-4
      ? ok(cents)
      : refuse('money-format');
  },
  validator:
    ({ min, max }) =>
    (value) => {
      if (min !== null && value < min) return [problem('money-min', { min })];
      return max !== null && value > max ? [problem('money-max', { max })] : NO_ISSUES;
    },
  print: (value, _settings, locale) => (value === null ? '' : formatMoney(value, locale)),
};
