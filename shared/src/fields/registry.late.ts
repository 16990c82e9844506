import { commonFields } from './common';
import type { fields } from './registry';
import type { FieldRegistry, FieldType } from './type';

/** Every type that is not among the common ones: a forgotten line does not compile. */
type LateFields = {
  readonly [Name in Exclude<keyof typeof fields, keyof typeof commonFields>]: () => Promise<FieldType>;
};

const late: LateFields = {
  decimal: async () => (await import('./decimal/field')).decimal,
  period: async () => (await import('./period/field')).period,
  'vat-number': async () => (await import('./vat-number/field')).vatNumber,
  iban: async () => (await import('./iban/field')).iban,
  plate: async () => (await import('./plate/field')).plate,
  'postal-code': async () => (await import('./postal-code/field')).postalCode,
  municipality: async () => (await import('./municipality/field')).municipality,
  street: async () => (await import('./street/field')).street,
  address: async () => (await import('./address/field')).address,
  person: async () => (await import('./person/field')).person,
  company: async () => (await import('./company/field')).company,
  time: async () => (await import('./time/field')).time,
  province: async () => (await import('./province/field')).province,
  nation: async () => (await import('./nation/field')).nation,
  'household-members': async () => (await import('./household-members/field')).householdMembers,
  property: async () => (await import('./property/field')).property,
  vehicle: async () => (await import('./vehicle/field')).vehicle,
  isee: async () => (await import('./isee/field')).isee,
  'document-id': async () => (await import('./document-id/field')).documentId,
  picture: async () => (await import('./picture/field')).picture,
  table: async () => (await import('./table/field')).table,
  'map-point': async () => (await import('./map-point/field')).mapPoint,
  'notice-code': async () => (await import('./notice-code/field')).noticeCode,
  'appointment-slot': async () => (await import('./appointment-slot/field')).appointmentSlot,
  dues: async () => (await import('./dues/field')).dues,
  'price-list': async () => (await import('./price-list/field')).priceList,
  'localized-text': async () => (await import('./localized-text/field')).localizedText,
  formula: async () => (await import('./formula/field')).formula,
  source: async () => (await import('./source/field')).source,
};

const LATE: ReadonlyMap<string, () => Promise<FieldType>> = new Map(Object.entries(late));

/** The types of these names, fetched where they are not at hand; a name that no type has is left out. Rejects when one cannot be had. */
export async function loadFieldRegistry(names: Iterable<string>): Promise<FieldRegistry> {
  const fetched = [...new Set(names)].flatMap((name) => {
    const load = LATE.get(name);
    return load === undefined ? [] : [load().then((type) => [name, type] as const)];
  });
  return { ...commonFields, ...Object.fromEntries(await Promise.all(fetched)) };
}
