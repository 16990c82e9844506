import { registeredPerson } from './registered-person';

const person = {
  codiceFiscale: { codFiscale: 'PRTLNE68C57H501J', validitaCF: '1' },
  cognome: "D'ELÌA DE ROSA",
  nome: 'ANNA MARIA',
  sesso: 'F',
  dataNascita: '1968-03-17',
};

describe('registeredPerson', () => {
  it('reads a birth abroad', () => {
    const luogoNascita = {
      localita: { descrizioneLocalita: 'LIONE', descrizioneStato: 'FRANCIA', codiceStato: '215' },
    };
    const found = registeredPerson({ generalita: { ...person, luogoNascita } }, 'X1');
    expect(found.birthPlace).toEqual({ name: 'Lione, Francia', code: '215', province: null });
    expect(found.familyName).toBe("D'Elìa de Rosa");
    expect(found.registryId).toBe('X1');
  });

  it.each([
    ['the register says so', { generalita: { ...person, soggettoAIRE: 'S' } }],
    ['the household is abroad', { generalita: person, legameSoggetto: { tipoLegame: '5' } }],
    ['the only residence is abroad', { generalita: person, residenza: [{ localitaEstera: {} }] }],
  ])('is abroad when %s', (_case, subject) => {
    expect(registeredPerson(subject, 'X1')).toMatchObject({ abroad: true, residence: null });
  });

  it.each([
    ['an event', { datiDecesso: { dataEvento: '2025-11-02' } }],
    ['an information', { infoSoggettoEnte: [{ id: '1015', valoreData: '2025-11-02' }] }],
    ['an information by name', { infoSoggettoEnte: [{ chiave: 'Data Decesso', valoreData: '2025-11-02' }] }],
  ])('reads a death from %s', (_case, more) => {
    expect(registeredPerson({ generalita: person, ...more }, 'X1').deceasedOn).toBe('2025-11-02');
  });

  it('prefers the residence to other addresses', () => {
    const address = (name: string): object => ({
      toponimo: { specie: 'VIA', denominazioneToponimo: name },
      numeroCivico: { numero: '7', lettera: 'B' },
      comune: { nomeComune: 'MONTESOLE', codiceIstat: '999001', siglaProvinciaIstat: 'MS' },
    });
    const residenza = [
      { tipoIndirizzo: '3', indirizzo: address('DEI MILLE') },
      { tipoIndirizzo: '1', indirizzo: address('DELLA LIBERTÀ') },
    ];
    expect(registeredPerson({ generalita: person, residenza }, 'X1').residence).toEqual({
      street: 'Via della Libertà',
      civic: '7/B',
      postalCode: null,
      municipality: 'Montesole',
      municipalityCode: '999001',
      province: 'MS',
      since: null,
    });
  });

  it('leaves absent what is absent', () => {
    expect(registeredPerson({}, 'X1')).toEqual({
      registryId: 'X1',
      fiscalCode: '',
      givenName: '',
      familyName: '',
      birthDate: '',
      gender: null,
      birthPlace: { name: '', code: null, province: null },
      residence: null,
      deceasedOn: null,
      abroad: false,
    });
  });
});
