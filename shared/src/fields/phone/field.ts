import { formatPhone, parsePhone } from '../../identifiers';
import { codeType } from '../code-type';

/** A telephone number. Value: `+` prefix and digits (E.164), Italian where no prefix is written. */
export const phone = codeType({
  type: 'phone',
  group: 'text',
  name: { it: 'Telefono', en: 'Telephone' },
  description: { it: 'Un numero di telefono, fisso o cellulare', en: 'A telephone number, fixed or mobile' },
  missing: 'required-phone',
  read: parsePhone,
  print: formatPhone,
});
