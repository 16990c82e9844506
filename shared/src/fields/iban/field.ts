import { formatIban, parseIban } from '../../identifiers';
import { codeType } from '../code-type';

/** A bank account of the single euro payments area. Value: capitals without spaces. */
export const iban = codeType({
  type: 'iban',
  group: 'number',
  name: { it: 'IBAN', en: 'IBAN' },
  description: {
    it: 'Il conto su cui ricevere un pagamento',
    en: 'The account on which to receive a payment',
  },
  missing: 'required-iban',
  read: parseIban,
  print: formatIban,
});
