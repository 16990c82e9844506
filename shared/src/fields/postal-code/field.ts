import { ok } from '../../kernel';
import { codeType } from '../code-type';
import { refuse } from '../define';

/** An Italian postal code (CAP). Value: five digits. */
export const postalCode = codeType({
  type: 'postal-code',
  group: 'place',
  name: { it: 'CAP', en: 'Postal code' },
  description: { it: 'Il codice di avviamento postale, 5 cifre', en: 'The Italian postal code, 5 digits' },
  missing: 'required-postal-code',
  read: (typed) => (/^\d{5}$/.test(typed.trim()) ? ok(typed.trim()) : refuse('postal-code-format')),
});
