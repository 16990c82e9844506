import { parseEmail } from '../../identifiers';
import { codeType } from '../code-type';

/** An e-mail address. Value: domain in small letters. */
export const email = codeType({
  type: 'email',
  group: 'text',
  name: { it: 'E-mail', en: 'E-mail' },
  description: { it: 'Un indirizzo di posta elettronica', en: 'An e-mail address' },
  missing: 'required-email',
  read: parseEmail,
});
