import { hasMessage } from '../../i18n/has-message';
import type { FunctionHint } from './completion';
import type { Wording } from './wording';

/** Functions of the formula line, by the name they have there, the usual first. */
const FUNCTIONS = [
  'present',
  'age',
  'today',
  'days',
  'workingDays',
  'monthsStarted',
  'dateAdd',
  'count',
  'sum',
  'min',
  'max',
  'some',
  'every',
  'none',
  'filter',
  'lookup',
  'round',
  'if',
] as const;

/** The functions with an example of each in the person's language. */
export function functionHints({ t }: Wording): readonly FunctionHint[] {
  return FUNCTIONS.map((name) => {
    const key = `hint.${name}`;
    return {
      name,
      signature: name === 'today' ? `${name}()` : `${name}(…)`,
      help: hasMessage(key) ? t(key) : name,
    };
  });
}
