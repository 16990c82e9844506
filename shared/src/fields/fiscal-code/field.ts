import { parseFiscalCode } from '../../identifiers';
import { codeType } from '../code-type';

/** A fiscal code of a person, or the one of 11 digits. Value: capitals without spaces. */
export const fiscalCode = codeType({
  type: 'fiscal-code',
  group: 'person',
  name: { it: 'Codice fiscale', en: 'Fiscal code' },
  description: {
    it: 'Il codice della tessera sanitaria, controllato mentre si scrive',
    en: 'The code on the health card, checked while typing',
  },
  missing: 'required-fiscal-code',
  read: parseFiscalCode,
});
