import { parseVatNumber } from '../../identifiers';
import { codeType } from '../code-type';

/** An Italian VAT number. Value: 11 digits. */
export const vatNumber = codeType({
  type: 'vat-number',
  group: 'person',
  name: { it: 'Partita IVA', en: 'VAT number' },
  description: {
    it: 'Il numero di 11 cifre di un’impresa o di un professionista',
    en: 'The 11-digit number of a company or professional',
  },
  missing: 'required-vat-number',
  read: parseVatNumber,
});
