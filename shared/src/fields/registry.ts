import { address } from './address/field';
import { appointmentSlot } from './appointment-slot/field';
import { calculated } from './calculated/field';
import { choice } from './choice/field';
import { choices } from './choices/field';
import { company } from './company/field';
import { consent } from './consent/field';
import { date } from './date/field';
import { decimal } from './decimal/field';
import { declaration } from './declaration/field';
import { documentId } from './document-id/field';
import { dues } from './dues/field';
import { email } from './email/field';
import { file } from './file/field';
import { formula } from './formula/field';
import { fiscalCode } from './fiscal-code/field';
import { householdMembers } from './household-members/field';
import { iban } from './iban/field';
import { integer } from './integer/field';
import { isee } from './isee/field';
import { localizedText } from './localized-text/field';
import { mapPoint } from './map-point/field';
import { money } from './money/field';
import { municipality } from './municipality/field';
import { nation } from './nation/field';
import { note } from './note/field';
import { noticeCode } from './notice-code/field';
import { paragraph } from './paragraph/field';
import { period } from './period/field';
import { person } from './person/field';
import { phone } from './phone/field';
import { picture } from './picture/field';
import { plate } from './plate/field';
import { postalCode } from './postal-code/field';
import { priceList } from './price-list/field';
import { property } from './property/field';
import { province } from './province/field';
import { source } from './source/field';
import { street } from './street/field';
import { table } from './table/field';
import { text } from './text/field';
import { time } from './time/field';
import type { FieldRegistry, FieldType } from './type';
import { vatNumber } from './vat-number/field';
import { vehicle } from './vehicle/field';
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
  time,
  province,
  nation,
  'household-members': householdMembers,
  property,
  vehicle,
  isee,
  'document-id': documentId,
  picture,
  table,
  'map-point': mapPoint,
  'notice-code': noticeCode,
  'appointment-slot': appointmentSlot,
  dues,
  'price-list': priceList,
  'localized-text': localizedText,
  formula,
  source,
} satisfies FieldRegistry;

export type FieldTypeName = keyof typeof fields;

const BY_NAME: ReadonlyMap<string, FieldType> = new Map<string, FieldType>(Object.entries(fields));

/** The type of that name; undefined for a name the product does not know. */
export function findFieldType(name: string): FieldType | undefined {
  return BY_NAME.get(name);
}
