/** A person as the national population register (ANPR) knows them. */
export interface RegisteredPerson {
  readonly registryId: string;
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly gender: 'F' | 'M' | null;
  /** `code` is the ISTAT code of the municipality, or the register's code of the foreign state. */
  readonly birthPlace: {
    readonly name: string;
    readonly code: string | null;
    readonly province: string | null;
  };
  readonly residence: RegisteredAddress | null;
  readonly deceasedOn: string | null;
  readonly abroad: boolean;
}

export interface RegisteredAddress {
  readonly street: string;
  readonly civic: string;
  readonly postalCode: string | null;
  readonly municipality: string;
  /** ISTAT code of the municipality. */
  readonly municipalityCode: string;
  readonly province: string;
  readonly since: string | null;
}

export interface HouseholdMember {
  readonly person: RegisteredPerson;
  /** Code of the relation to the head of the household (ANPR table 5). */
  readonly relation: string;
}

export type RegistryAnswer<T> =
  | { readonly kind: 'found'; readonly value: T; readonly operationId: string; readonly readAt: string }
  | { readonly kind: 'not-found' }
  /** Down, too slow, over quota or refusing: the form works without it. */
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface PersonRegistry {
  /** `purpose` is the code of the procedure, mandatory: a read without one is unlawful. */
  findPerson(fiscalCode: string, purpose: string, userId: string): Promise<RegistryAnswer<RegisteredPerson>>;
  findHousehold(
    fiscalCode: string,
    purpose: string,
    userId: string,
  ): Promise<RegistryAnswer<readonly HouseholdMember[]>>;
}
