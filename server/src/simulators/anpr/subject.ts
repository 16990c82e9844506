import type { DemoAddress, DemoPerson, DemoRegistration } from '../people';

/** What the register knows of a demo person. */
export interface Registered {
  readonly person: DemoPerson;
  readonly registration: DemoRegistration;
}

/** A `datiSoggetto` of C020: who, since when where, and whether alive. */
export function residenceSubject({ person, registration }: Registered): object {
  return {
    generalita: generalities({ person, registration }),
    identificativi: { idANPR: registration.registryId },
    residenza: residence(registration),
    infoSoggettoEnte: [
      registration.deceasedOn === null
        ? { id: '1003', chiave: 'Verifica esistenza in vita', valore: 'S' }
        : { id: '1015', chiave: 'Data decesso', valore: 'A', valoreData: registration.deceasedOn },
    ],
  };
}

/** A `datiSoggetto` of C021: who, and the relation to the head of the household. */
export function householdSubject(registered: Registered, position: number): object {
  const { registration } = registered;
  return {
    generalita: generalities(registered),
    identificativi: { idANPR: registration.registryId },
    legameSoggetto: {
      tipoLegame: registration.abroad === null ? '3' : '5',
      codiceLegame: registration.relation,
      progressivoComponente: String(position + 1),
    },
    ...(registration.deceasedOn === null ? {} : { datiDecesso: { dataEvento: registration.deceasedOn } }),
  };
}

function generalities({ person, registration }: Registered): object {
  return {
    codiceFiscale: { codFiscale: registration.currentFiscalCode ?? person.fiscalCode, validitaCF: '1' },
    cognome: person.familyName.toUpperCase(),
    nome: person.givenName.toUpperCase(),
    sesso: person.gender,
    dataNascita: person.birthDate,
    luogoNascita: {
      comune: {
        nomeComune: person.birthPlace.name.toUpperCase(),
        codiceIstat: person.birthPlace.istat,
        siglaProvinciaIstat: person.birthPlace.province,
      },
    },
    ...(registration.abroad === null
      ? {}
      : { soggettoAIRE: 'S', annoEspatrio: registration.abroad.since.slice(0, 4) }),
    idSchedaSoggettoANPR: registration.registryId.replace(/\D/g, ''),
  };
}

function residence({ residence: address, abroad }: DemoRegistration): object[] {
  if (address !== null) return [italianResidence(address)];
  if (abroad === null) return [];
  return [
    {
      tipoIndirizzo: '1',
      localitaEstera: {
        indirizzoEstero: { localita: { descrizioneLocalita: abroad.city, descrizioneStato: abroad.country } },
      },
      dataDecorrenzaResidenza: abroad.since,
    },
  ];
}

function italianResidence(address: DemoAddress): object {
  return {
    tipoIndirizzo: '1',
    indirizzo: {
      cap: address.postalCode,
      comune: {
        nomeComune: address.municipality.toUpperCase(),
        codiceIstat: address.municipalityCode,
        siglaProvinciaIstat: address.province,
      },
      toponimo: { specie: address.kind, denominazioneToponimo: address.name, specieFonte: '1' },
      numeroCivico: {
        numero: address.civic,
        ...(address.letter === null ? {} : { lettera: address.letter }),
      },
    },
    dataDecorrenzaResidenza: address.since,
  };
}
