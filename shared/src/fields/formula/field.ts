import { ok } from '../../kernel';
import { printFormula } from '../../logic';
import { isMissing, refuse } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

/**
 * A condition or a calculation, in property sheets. Value: its JSON Logic. What was typed becomes logic in the input, so that
 * who only fills in forms does not fetch the parser; a text that is no formula stays a text and is refused here.
 */
export const formula: FieldType = {
  type: 'formula',
  group: 'text',
  name: { it: 'Formula', en: 'Formula' },
  description: { it: 'Una condizione o un calcolo', en: 'A condition or a calculation' },
  valueType: { kind: 'any' },
  hasValue: true,
  internal: true,
  settingsForm: [],
  defaultSettings: {},
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    return typeof raw === 'string' ? refuse('formula-format') : ok(raw);
  },
  validator: () => () => NO_ISSUES,
  print(value) {
    if (value === null) return '';
    const printed = printFormula(value);
    return printed.ok ? printed.value : JSON.stringify(value);
  },
};
