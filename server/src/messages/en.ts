import { appointmentsEn } from './appointments';
import { authEn } from './auth';
import { brandingEn } from './branding';
import { communicationsEn } from './communications';
import { documentsEn } from './documents';
import { exportsEn } from './exports';
import { instancesEn } from './instances';
import { libraryEn } from './library';
import { paymentsEn } from './payments';
import { personalEn } from './personal';
import { registerEn } from './register';
import { representationEn } from './representation';
import type { MessageKey } from './it';

/** The same texts in English: a key that is missing does not compile. */
export const en: Readonly<Record<MessageKey, string>> = {
  ...appointmentsEn,
  ...authEn,
  ...brandingEn,
  ...communicationsEn,
  ...documentsEn,
  ...exportsEn,
  ...instancesEn,
  ...libraryEn,
  ...paymentsEn,
  ...personalEn,
  ...registerEn,
  ...representationEn,
};
