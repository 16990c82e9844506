import type { RegisteredAddress, RegisteredPerson } from '../../../ports/outside/person-registry';
import { at, listAt, textAt } from '../../wire/json';
import { readableName } from '../../wire/readable-name';

const DEATH_ID = '1015';
const HOUSEHOLD_ABROAD = '5';

/** One `datiSoggetto` of ANPR as the port knows a person. Absent data stays absent: nothing is guessed. */
export function registeredPerson(subject: unknown, registryId: string): RegisteredPerson {
  const person = at(subject, 'generalita');
  const address = findResidence(subject);
  return {
    registryId: textAt(subject, 'identificativi', 'idANPR') ?? registryId,
    fiscalCode: textAt(person, 'codiceFiscale', 'codFiscale') ?? '',
    givenName: readableName(textAt(person, 'nome') ?? ''),
    familyName: readableName(textAt(person, 'cognome') ?? ''),
    birthDate: textAt(person, 'dataNascita') ?? '',
    gender: genderOf(textAt(person, 'sesso')),
    birthPlace: birthPlace(at(person, 'luogoNascita')),
    residence: address === undefined ? null : registeredAddress(address),
    deceasedOn: deathOf(subject),
    abroad: isAbroad(subject),
  };
}

function genderOf(value: string | null): RegisteredPerson['gender'] {
  return value === 'F' || value === 'M' ? value : null;
}

function birthPlace(place: unknown): RegisteredPerson['birthPlace'] {
  const town = textAt(place, 'comune', 'nomeComune');
  if (town !== null) {
    return {
      name: readableName(town),
      code: textAt(place, 'comune', 'codiceIstat'),
      province: textAt(place, 'comune', 'siglaProvinciaIstat'),
    };
  }
  const foreign = textAt(place, 'localita', 'descrizioneLocalita');
  const state = textAt(place, 'localita', 'descrizioneStato');
  const name = [foreign, state].filter((each) => each !== null).join(', ');
  return {
    name: readableName(name || (textAt(place, 'luogoEccezionale') ?? '')),
    code: textAt(place, 'localita', 'codiceStato'),
    province: null,
  };
}

/** Type 1 is the residence; without one the first Italian address counts. */
function findResidence(subject: unknown): unknown {
  const italian = listAt(subject, 'residenza').filter((each) => at(each, 'indirizzo') !== undefined);
  return italian.find((each) => textAt(each, 'tipoIndirizzo') === '1') ?? italian[0];
}

function registeredAddress(entry: unknown): RegisteredAddress {
  const address = at(entry, 'indirizzo');
  const street = [
    textAt(address, 'toponimo', 'specie'),
    textAt(address, 'toponimo', 'denominazioneToponimo'),
  ];
  const civic = [textAt(address, 'numeroCivico', 'numero'), textAt(address, 'numeroCivico', 'lettera')];
  return {
    street: readableName(street.filter((each) => each !== null).join(' ')),
    civic: civic.filter((each) => each !== null).join('/'),
    postalCode: textAt(address, 'cap'),
    municipality: readableName(textAt(address, 'comune', 'nomeComune') ?? ''),
    municipalityCode: textAt(address, 'comune', 'codiceIstat') ?? '',
    province: textAt(address, 'comune', 'siglaProvinciaIstat') ?? '',
    since: textAt(entry, 'dataDecorrenzaResidenza'),
  };
}

/** A death stands either among the events or, for C020, as information 1015. */
function deathOf(subject: unknown): string | null {
  const info = listAt(subject, 'infoSoggettoEnte').find(
    (each) => textAt(each, 'id') === DEATH_ID || textAt(each, 'chiave')?.toLowerCase() === 'data decesso',
  );
  return textAt(subject, 'datiDecesso', 'dataEvento') ?? textAt(info, 'valoreData');
}

function isAbroad(subject: unknown): boolean {
  const registered = textAt(subject, 'generalita', 'soggettoAIRE')?.toUpperCase();
  const link = textAt(subject, 'legameSoggetto', 'tipoLegame');
  const foreign = listAt(subject, 'residenza').some((each) => at(each, 'localitaEstera') !== undefined);
  return registered === 'S' || link === HOUSEHOLD_ABROAD || (foreign && findResidence(subject) === undefined);
}
