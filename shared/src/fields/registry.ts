import { address } from './address/field';
import { calculated } from './calculated/field';
import { choice } from './choice/field';
import { choices } from './choices/field';
import { company } from './company/field';
import { consent } from './consent/field';
import { date } from './date/field';
import { decimal } from './decimal/field';
import { declaration } from './declaration/field';
import { email } from './email/field';
import { file } from './file/field';
import { fiscalCode } from './fiscal-code/field';
import { iban } from './iban/field';
import { integer } from './integer/field';
import { localizedText } from './localized-text/field';
import { money } from './money/field';
import { municipality } from './municipality/field';
import { note } from './note/field';
import { paragraph } from './paragraph/field';
import { period } from './period/field';
import { person } from './person/field';
import { phone } from './phone/field';
import { plate } from './plate/field';
import { postalCode } from './postal-code/field';
import { street } from './street/field';
import { text } from './text/field';
import type { FieldRegistry, FieldType } from './type';
import { vatNumber } from './vat-number/field';
import { yesNo } from './yes-no/field';

/** Every field type by its name: the one list the product has of them. */
export const fields = {
  text,
  paragraph,
  integer,
  decimal,
  money,
  date,
  period,
  'yes-no': yesNo,
  choice,
  choices,
  'fiscal-code': fiscalCode,
  'vat-number': vatNumber,
  iban,
  email,
  phone,
  plate,
  'postal-code': postalCode,
  municipality,
  street,
  address,
  person,
  company,
  file,
  declaration,
  consent,
  note,
  calculated,
  'localized-text': localizedText,
} satisfies FieldRegistry;

export type FieldTypeName = keyof typeof fields;

const BY_NAME: ReadonlyMap<string, FieldType> = new Map<string, FieldType>(Object.entries(fields));

/** The type of that name; undefined for a name the product does not know. */
export function findFieldType(name: string): FieldType | undefined {
  return BY_NAME.get(name);
}
