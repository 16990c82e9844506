import type { JsonObject, PrefillSource } from '@istanze/shared';
import type { CitizenViewer } from '../../graphql/viewer';
import type { ActingPerson } from '../../ports/inside/instance-store';
import type { CitizenFacts } from './citizen-facts.repository';
import {
  identitySource,
  type KnownPerson,
  profileSource,
  type RegistryReading,
  registrySource,
} from './prefill-sources';

/** In which quality, and on whose word, somebody acts for the applicant. */
export type ActingQuality = Pick<ActingPerson, 'kind' | 'origin' | 'live'>;

/** Whose data fill in a draft: the person who fills it in, and the applicant where that is somebody else. */
export interface PrefillSubject {
  readonly viewer: CitizenViewer;
  readonly self: CitizenFacts;
  readonly kept: JsonObject;
  /** Null where the person asks for themselves. */
  readonly represented: { readonly party: CitizenFacts; readonly quality: ActingQuality } | null;
}

/**
 * Whose fiscal code may be asked for in the national register: one's own, for a company too, whose declarant one is, and
 * that of one's child under eighteen in the household (art. 316 c.c.); of everybody else only they may ask.
 */
export function readableInRegister({ self, represented }: PrefillSubject): string | undefined {
  if (represented === null || represented.quality.kind === 'company') return self.fiscalCode;
  return isOwnChild(represented.quality) ? represented.party.fiscalCode : undefined;
}

/** What fills in the draft, what is surest first. The contacts are always of who fills it in: they get the answer. */
export function sourcesOf(
  subject: PrefillSubject,
  reading: RegistryReading | undefined,
  at: string,
): readonly PrefillSource[] {
  const { viewer, self, kept, represented } = subject;
  const register = reading === undefined ? [] : [registrySource(reading)];
  if (represented === null)
    return [...register, identitySource(self, viewer, at), profileSource(self, kept, at)];
  const contacts = profileSource(self, {}, at);
  if (represented.quality.kind === 'company')
    return [...register, identitySource(self, viewer, at), companySource(represented.party, at), contacts];
  return [...register, representedSource(represented.party, at), contacts];
}

function isOwnChild({ kind, origin, live }: ActingQuality): boolean {
  return kind === 'parent' && origin === 'register' && live;
}

/** Only what whoever acts has written themselves, and what the fiscal code says: nothing else of the other's file. */
function representedSource(
  { givenName, familyName, fiscalCode, birthDate }: KnownPerson,
  at: string,
): PrefillSource {
  return {
    origin: 'tenant',
    at,
    values: {
      applicant: { givenName, familyName, fiscalCode, ...(birthDate === null ? {} : { birthDate }) },
    },
  };
}

function companySource({ familyName, fiscalCode }: KnownPerson, at: string): PrefillSource {
  const vatNumber = /^\d{11}$/.test(fiscalCode) ? fiscalCode : null;
  const company = { name: familyName, fiscalCode, vatNumber, legalForm: null };
  return { origin: 'tenant', at, values: { company } };
}
