import { prefill, type Answers, type CompiledForm, type JsonObject } from '@istanze/shared';

/** A person who does not exist, as the registers would describe them to a form. */
export interface SamplePerson {
  readonly key: 'nobody' | 'resident' | 'company' | 'minor';
  readonly values: JsonObject;
}

const RESIDENCE: JsonObject = {
  street: 'Via Roma',
  civic: '12',
  postalCode: '99010',
  municipality: { code: '999001', name: 'Montesole', province: 'MS' },
};

const ANNA: JsonObject = {
  givenName: 'Anna',
  familyName: 'Esempio',
  fiscalCode: 'SMPNNA85D52A944F',
  birthDate: '1985-04-12',
  birthPlace: 'Bologna',
  gender: 'F',
};

const CHILD: JsonObject = {
  givenName: 'Dino',
  familyName: 'Prova',
  fiscalCode: 'PRVDNI16S05A944W',
  birthDate: '2016-11-05',
  birthPlace: 'Bologna',
  gender: 'M',
};

const MINOR: JsonObject = {
  givenName: 'Carla',
  familyName: 'Prova',
  fiscalCode: 'PRVCRL10B60A944O',
  birthDate: '2010-02-20',
  birthPlace: 'Bologna',
  gender: 'F',
  email: 'carla.prova@posta.example',
};

export const NOBODY: SamplePerson = { key: 'nobody', values: {} };

/** Who a form may be tried as: nobody is known, a resident with a family, who acts for a company, who is not of age. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  NOBODY,
  {
    key: 'resident',
    values: {
      applicant: {
        ...ANNA,
        email: 'anna.esempio@posta.example',
        mobile: '+390001000000',
        residence: RESIDENCE,
        residenceInTenant: RESIDENCE,
      },
      household: [ANNA, CHILD],
      minors: [CHILD],
      vehicle: { plate: 'GA123BC', kind: 'car', title: 'owner' },
      vehicles: [{ plate: 'GA123BC', kind: 'car', title: 'owner' }],
    },
  },
  {
    key: 'company',
    values: {
      applicant: { ...ANNA, email: 'anna.esempio@posta.example' },
      company: {
        name: 'Forno Esempio S.r.l.',
        vatNumber: '09999000012',
        fiscalCode: '09999000012',
        pec: 'forno@pec.example',
        role: 'legal-representative',
      },
    },
  },
  {
    key: 'minor',
    values: { applicant: { ...MINOR, residence: RESIDENCE, residenceInTenant: RESIDENCE } },
  },
];

/** What the form would find filled in for them. */
export function answersOf({ values }: SamplePerson, form: CompiledForm): Answers {
  return prefill(form, [{ origin: 'anpr', at: '1970-01-01T00:00:00Z', values }]).answers;
}
