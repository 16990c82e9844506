/** An invented person of the demo, as the login page of the simulators offers them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly fiscalCode: string;
  readonly email: string;
}

const person = (id: string, name: string, fiscalCode: string): Person => ({
  id,
  name,
  fiscalCode,
  email: `${name.toLowerCase().replace(' ', '.')}@posta.example`,
});

/** Who plays in the stories of one worker: nobody of another worker, so that nobody finds a stranger's draft. */
export interface Cast {
  /** Lives in the zone of the first municipality. */
  readonly resident: Person;
  /** Lives elsewhere. */
  readonly worker: Person;
  /** One more, for stories with two citizens. */
  readonly other: Person;
  readonly fourth: Person;
}

/** Nobody else plays her: when she comes to the counter the municipality has never met her. */
export const WALK_IN = {
  ...person('elena', 'Elena Partita', 'PRTLNE68C57H501J'),
  givenName: 'Elena',
  familyName: 'Partita',
} as const;

const CASTS: readonly Cast[] = [
  {
    resident: person('anna', 'Anna Esempio', 'SMPNNA85D52A944F'),
    worker: person('marco', 'Marco Finto', 'FNTMRC90L21L219X'),
    other: person('omero', 'Omero Omonimo', 'MNMMRO88R10H5LMN'),
    fourth: person('ugo', 'Ugo Espatriato', 'SPTGUO71E08D969S'),
  },
  {
    resident: person('bruno', 'Bruno Prova', 'PRVBRN83P03D612E'),
    worker: person('laura', 'Laura Campione', 'CMPLRA78T70F205F'),
    other: person('cinzia', 'Cinzia Cambiata', 'CMBCNZ92H46F205Q'),
    fourth: person('tizio', 'Tizio Ignoto', 'GNTTZI95A25H501Y'),
  },
];

export function castOf(worker: number): Cast {
  const cast = CASTS[worker % CASTS.length];
  if (cast === undefined) throw new Error('There is no cast');
  return cast;
}

export interface StaffPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export const STAFF = {
  operator: { id: 'operatore', name: 'Olivia Operatrice', email: 'operatore@montesole.example' },
  manager: { id: 'responsabile', name: 'Renato Responsabile', email: 'responsabile@montesole.example' },
  admin: { id: 'amministratore', name: 'Ada Amministratrice', email: 'amministratore@montesole.example' },
  otherOffice: { id: 'anagrafe', name: 'Nino Anagrafico', email: 'anagrafe@montesole.example' },
  otherOperator: {
    id: 'operatore-vallechiara',
    name: 'Vera Valligiana',
    email: 'operatore@vallechiara.example',
  },
  otherAdmin: {
    id: 'amministratore-vallechiara',
    name: 'Aldo Alpigiano',
    email: 'amministratore@vallechiara.example',
  },
} as const satisfies Readonly<Record<string, StaffPerson>>;
