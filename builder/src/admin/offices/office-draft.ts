import { isJsonObject, type Json } from '@istanze/shared';
import type { OfficeFieldsFragment, OfficeInput } from '../../graphql/generated/graphql';

/** An office as it is written in its dialog: every part a text. */
export interface OfficeDraft {
  readonly name: string;
  readonly caseOfficer: string;
  readonly substitutePower: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly province: string;
  readonly hoursIt: string;
  readonly hoursEn: string;
}

const EMPTY: OfficeDraft = {
  name: '',
  caseOfficer: '',
  substitutePower: '',
  email: '',
  phone: '',
  street: '',
  postalCode: '',
  city: '',
  province: '',
  hoursIt: '',
  hoursEn: '',
};

export function toOfficeDraft(office: OfficeFieldsFragment | undefined): OfficeDraft {
  if (office === undefined) return EMPTY;
  const { name, caseOfficer, substitutePower, email, phone, address, openingHours } = office;
  return {
    ...{ name, caseOfficer, substitutePower, email, phone },
    street: textIn(address, 'street'),
    postalCode: textIn(address, 'postalCode'),
    city: textIn(address, 'city'),
    province: textIn(address, 'province'),
    hoursIt: openingHours?.it ?? '',
    hoursEn: openingHours?.en ?? '',
  };
}

/** What the draft saves; other parts of the address that the dialog does not show stay as they were. */
export function toOfficeInput(draft: OfficeDraft, before: Json): OfficeInput {
  const { street, postalCode, city, province, hoursIt, hoursEn, ...rest } = draft;
  const address = { ...(isJsonObject(before) ? before : {}), street, postalCode, city, province };
  const hours = hoursEn.trim() === '' ? { it: hoursIt } : { it: hoursIt, en: hoursEn };
  return { ...rest, address, openingHours: hoursIt.trim() === '' ? null : hours };
}

function textIn(json: Json, key: string): string {
  const value = isJsonObject(json) ? json[key] : undefined;
  return typeof value === 'string' ? value : '';
}
