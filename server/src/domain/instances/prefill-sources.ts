import {
  type CompiledForm,
  isIsoDate,
  type IsoDate,
  type JsonObject,
  type PrefillSource,
  romeDate,
  yearsBetween,
} from '@istanze/shared';
import type { CitizenViewer } from '../../graphql/viewer';
import type {
  RegisteredAddress,
  RegisteredPerson,
  RegistryAnswer,
} from '../../ports/outside/person-registry';

/** What the municipality knows of the person who logged in, as its own tables hold it. */
export interface KnownPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly fiscalCode: string;
  readonly birthDate: string | null;
  /** Name of the municipality or state of birth. */
  readonly birthPlace: string | null;
  readonly gender: 'F' | 'M' | null;
  readonly email: string | null;
  readonly mobile: string | null;
}

/** What the person registry said, with the street found among those of the municipality. */
export interface RegistryReading {
  readonly person: RegisteredPerson;
  readonly readAt: string;
  /** All of the household; empty where nobody asked for it or the register did not say. */
  readonly household: readonly RegisteredPerson[];
  readonly streetId: string | null;
  /** True when the residence is in this municipality. */
  readonly inTenant: boolean;
}

/** True when the form asks for something that only the national register knows: nothing is read without need (art. 5 GDPR). */
export function needsRegistry(form: CompiledForm): boolean {
  return needsHousehold(form) || asksFor(form, /^applicant\.(residence|birth)/);
}

/** True when it asks for the people of the household, a read of its own. */
export function needsHousehold(form: CompiledForm): boolean {
  return asksFor(form, /^(household|minors)\b/);
}

function asksFor(form: CompiledForm, source: RegExp): boolean {
  return form.fields.some(({ definition }) => source.test(definition.source ?? ''));
}

/** By scheme; at the counter the office itself looked at the person's document. */
const ORIGINS: Readonly<Record<string, PrefillSource['origin']>> = { cie: 'cie', counter: 'tenant' };

/** The identity of the login; its scheme is shown as the source. */
export function identitySource(person: KnownPerson, viewer: CitizenViewer, at: string): PrefillSource {
  const { email, mobile, ...identity } = person;
  return { origin: ORIGINS[viewer.scheme] ?? 'spid', at, values: { applicant: identity } };
}

/** The person as the municipality has them on file: nobody has logged in. */
export function officeSource(person: KnownPerson, at: string): PrefillSource {
  const { email, mobile, ...identity } = person;
  return { origin: 'tenant', at, values: { applicant: identity } };
}

/** Contacts and data that the person gave us themselves. */
export function profileSource(person: KnownPerson, kept: JsonObject, at: string): PrefillSource {
  const { email, mobile } = person;
  const contacts = { ...(email === null ? {} : { email }), ...(mobile === null ? {} : { mobile }) };
  const applicant = kept['applicant'];
  const keptApplicant =
    typeof applicant === 'object' && applicant !== null && !Array.isArray(applicant) ? applicant : {};
  return { origin: 'profile', at, values: { ...kept, applicant: { ...keptApplicant, ...contacts } } };
}

/** The national register's own words; `residenceInTenant` is there only for who lives in this municipality. */
export function registrySource(reading: RegistryReading): PrefillSource {
  const { person, readAt, inTenant, household } = reading;
  const residence = person.residence === null ? null : toAddress(person.residence, reading.streetId);
  return {
    origin: 'anpr',
    at: readAt,
    values: {
      applicant: {
        givenName: person.givenName,
        familyName: person.familyName,
        fiscalCode: person.fiscalCode,
        birthDate: person.birthDate,
        birthPlace: person.birthPlace.name,
        ...(residence === null ? {} : { residence }),
        ...(residence === null || !inTenant ? {} : { residenceInTenant: residence }),
      },
      household: household.map(toMember),
      minors: household.filter(({ birthDate }) => isMinor(birthDate, romeDate(readAt))).map(toMember),
    },
  };
}

function toMember({
  givenName,
  familyName,
  fiscalCode,
  birthDate,
  birthPlace,
  gender,
}: RegisteredPerson): JsonObject {
  return { givenName, familyName, fiscalCode, birthDate, birthPlace: birthPlace.name, gender };
}

/** Until the day before the eighteenth birthday (art. 2 c.c.). */
function isMinor(birthDate: IsoDate, today: IsoDate): boolean {
  return isIsoDate(birthDate) && yearsBetween(birthDate, today) < 18;
}

function toAddress(address: RegisteredAddress, streetId: string | null): JsonObject {
  return {
    streetId,
    street: address.street,
    civic: address.civic,
    postalCode: address.postalCode,
    municipality: { code: address.municipalityCode, name: address.municipality, province: address.province },
  };
}

/** The value of an answer that was found; undefined when there is none or the register is down. */
export function foundValue<T>(
  answer: RegistryAnswer<T>,
): { readonly value: T; readonly readAt: string } | undefined {
  return answer.kind === 'found' ? answer : undefined;
}
