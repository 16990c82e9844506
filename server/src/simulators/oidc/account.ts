import type { Account } from 'oidc-provider';
import type { DemoPerson } from '../people';

export const SCHEMES = ['spid', 'cie', 'staff'] as const;
export type Scheme = (typeof SCHEMES)[number];

const PROVIDERS: Readonly<Record<Scheme, string>> = {
  spid: 'https://spid.identita-simulata.example',
  cie: 'https://cie.identita-simulata.example',
  staff: 'https://personale.identita-simulata.example',
};

/** One person through one kind of login: what a broker would hand on, under the attribute names of SPID. */
export function accountOf(people: readonly DemoPerson[], accountId: string): Account | undefined {
  const [personId, schemeName] = accountId.split('.');
  const person = people.find((each) => each.id === personId);
  const scheme = SCHEMES.find((each) => each === schemeName);
  if (person === undefined || scheme === undefined) return undefined;
  return { accountId, claims: () => ({ sub: accountId, ...attributes(person, scheme) }) };
}

export function accountIdOf(person: DemoPerson, scheme: Scheme): string {
  return `${person.id}.${scheme}`;
}

function attributes(person: DemoPerson, scheme: Scheme) {
  return {
    spidCode: `SIMU${person.id
      .replace(/[^a-z]/g, '')
      .toUpperCase()
      .padEnd(10, '0')
      .slice(0, 10)}`,
    name: person.givenName.toUpperCase(),
    familyName: person.familyName.toUpperCase(),
    fiscalNumber: `TINIT-${person.fiscalCode}`,
    dateOfBirth: person.birthDate,
    placeOfBirth: person.birthPlace.belfiore,
    countyOfBirth: person.birthPlace.province,
    gender: person.gender,
    ...(person.email === null ? {} : { email: person.email }),
    ...(person.mobile === null ? {} : { mobilePhone: person.mobile }),
    ...(person.company === undefined
      ? {}
      : {
          companyName: person.company.name,
          ivaCode: `VATIT-${person.company.vatNumber}`,
          companyFiscalNumber: `TINIT-${person.company.fiscalCode}`,
          registeredOffice: person.company.registeredOffice,
        }),
    identityProvider: PROVIDERS[scheme],
    authenticationScheme: scheme,
  };
}

/** All claims above, for the provider's configuration. */
export const CLAIM_NAMES = [
  'spidCode',
  'name',
  'familyName',
  'fiscalNumber',
  'dateOfBirth',
  'placeOfBirth',
  'countyOfBirth',
  'gender',
  'email',
  'mobilePhone',
  'companyName',
  'ivaCode',
  'companyFiscalNumber',
  'registeredOffice',
  'identityProvider',
  'authenticationScheme',
];
