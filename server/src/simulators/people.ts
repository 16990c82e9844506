import content from './people.json';

export interface DemoAddress {
  readonly kind: string;
  readonly name: string;
  readonly civic: string;
  readonly letter: string | null;
  readonly postalCode: string;
  readonly municipality: string;
  readonly municipalityCode: string;
  readonly province: string;
  readonly since: string;
}

/** What the simulated ANPR knows of a person. */
export interface DemoRegistration {
  readonly registryId: string;
  readonly residence: DemoAddress | null;
  readonly household: string;
  readonly relation: string;
  /** False where C030 does not find the person, as for those registered abroad. */
  readonly searchable: boolean;
  readonly abroad: { readonly country: string; readonly city: string; readonly since: string } | null;
  readonly deceasedOn: string | null;
  /** Set where the fiscal code known elsewhere is no longer the one in force. */
  readonly currentFiscalCode: string | null;
}

/** An invented person. `schemes` says where they can log in: `spid`, `cie`, `staff`, or nowhere. */
export interface DemoPerson {
  readonly id: string;
  readonly schemes: readonly string[];
  readonly note: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly fiscalCode: string;
  readonly birthDate: string;
  readonly gender: string;
  readonly birthPlace: {
    readonly name: string;
    readonly belfiore: string;
    readonly istat: string;
    readonly province: string;
  };
  readonly email: string | null;
  readonly mobile: string | null;
  readonly company?:
    | {
        readonly name: string;
        readonly vatNumber: string;
        readonly fiscalCode: string;
        readonly registeredOffice: string;
      }
    | undefined;
  readonly registry: DemoRegistration | null;
}

export const DEMO_PEOPLE: readonly DemoPerson[] = content.people;
