import type { Text } from '../kernel';

/** What a source gives, for who designs a form and for who checks it. */
export interface SourceInfo {
  /** `whole`: a value of several parts, or a list; `files`: documents, which are offered and never filled in by themselves. */
  readonly gives: 'text' | 'date' | 'whole' | 'files';
  readonly name: Text;
}

const TEXT = 'text';
const DATE = 'date';
const WHOLE = 'whole';
const FILES = 'files';

function given(gives: SourceInfo['gives'], it: string, en: string): SourceInfo {
  return { gives, name: { it, en } };
}

const APPLICANT: Readonly<Record<string, SourceInfo>> = {
  'applicant.givenName': given(TEXT, 'Richiedente: nome', 'Applicant: given name'),
  'applicant.familyName': given(TEXT, 'Richiedente: cognome', 'Applicant: family name'),
  'applicant.fiscalCode': given(TEXT, 'Richiedente: codice fiscale', 'Applicant: fiscal code'),
  'applicant.birthDate': given(DATE, 'Richiedente: data di nascita', 'Applicant: date of birth'),
  'applicant.birthPlace': given(TEXT, 'Richiedente: luogo di nascita', 'Applicant: place of birth'),
  'applicant.gender': given(TEXT, 'Richiedente: sesso', 'Applicant: sex'),
  'applicant.email': given(TEXT, 'Richiedente: e-mail', 'Applicant: e-mail'),
  'applicant.mobile': given(TEXT, 'Richiedente: telefono', 'Applicant: telephone'),
  'applicant.iban': given(TEXT, 'Richiedente: IBAN', 'Applicant: IBAN'),
  ...address('applicant.residence', 'Residenza', 'Residence'),
  ...address(
    'applicant.residenceInTenant',
    'Residenza, se è in questo Comune',
    'Residence, if in this municipality',
  ),
};

function address(path: string, it: string, en: string): Readonly<Record<string, SourceInfo>> {
  return {
    [path]: given(WHOLE, it, en),
    [`${path}.street`]: given(TEXT, `${it}: via`, `${en}: street`),
    [`${path}.civic`]: given(TEXT, `${it}: numero civico`, `${en}: street number`),
    [`${path}.postalCode`]: given(TEXT, `${it}: CAP`, `${en}: postal code`),
    [`${path}.municipality`]: given(WHOLE, `${it}: Comune`, `${en}: municipality`),
  };
}

function people(list: string, it: string, en: string): Readonly<Record<string, SourceInfo>> {
  return {
    [list]: given(WHOLE, `${it}: elenco delle persone`, `${en}: list of people`),
    [`${list}[].givenName`]: given(TEXT, `${it}: nome`, `${en}: given name`),
    [`${list}[].familyName`]: given(TEXT, `${it}: cognome`, `${en}: family name`),
    [`${list}[].fiscalCode`]: given(TEXT, `${it}: codice fiscale`, `${en}: fiscal code`),
    [`${list}[].birthDate`]: given(DATE, `${it}: data di nascita`, `${en}: date of birth`),
    [`${list}[].birthPlace`]: given(TEXT, `${it}: luogo di nascita`, `${en}: place of birth`),
    [`${list}[].gender`]: given(TEXT, `${it}: sesso`, `${en}: sex`),
  };
}

/** Given by the person in an earlier request and kept with their consent. */
const KEPT: Readonly<Record<string, SourceInfo>> = {
  vehicle: given(WHOLE, 'Veicolo già indicato', 'Vehicle given before'),
  'vehicle.plate': given(TEXT, 'Veicolo già indicato: targa', 'Vehicle given before: plate'),
  'vehicles[].plate': given(TEXT, 'Veicoli già indicati: targa', 'Vehicles given before: plate'),
  'vehicles[].kind': given(TEXT, 'Veicoli già indicati: tipo', 'Vehicles given before: kind'),
  'vehicles[].title': given(TEXT, 'Veicoli già indicati: titolo', 'Vehicles given before: title'),
  company: given(WHOLE, 'Impresa già indicata', 'Company given before'),
  'company.name': given(TEXT, 'Impresa già indicata: denominazione', 'Company given before: name'),
  'company.vatNumber': given(TEXT, 'Impresa già indicata: partita IVA', 'Company given before: VAT number'),
  'company.fiscalCode': given(
    TEXT,
    'Impresa già indicata: codice fiscale',
    'Company given before: fiscal code',
  ),
  property: given(WHOLE, 'Immobile già indicato', 'Property given before'),
  isee: given(WHOLE, 'ISEE già indicato', 'ISEE given before'),
};

/** Documents that many services ask for: one of the same kind that was given before may be used again. */
const DOCUMENTS: Readonly<Record<string, SourceInfo>> = {
  'document.identity': given(FILES, 'Documento d’identità', 'Identity document'),
  'document.residencePermit': given(FILES, 'Permesso di soggiorno', 'Residence permit'),
  'document.vehicle': given(FILES, 'Documento del veicolo', 'Vehicle document'),
  'document.lease': given(FILES, 'Contratto d’affitto', 'Lease contract'),
  'document.delegation': given(FILES, 'Delega o procura', 'Delegation or power of attorney'),
  'document.plan': given(FILES, 'Planimetria', 'Floor or site plan'),
  'document.ownersConsent': given(FILES, 'Assenso dei proprietari', 'Consent of the owners'),
  'document.portrait': given(FILES, 'Fototessera', 'Portrait photograph'),
  'document.other': given(FILES, 'Altro documento', 'Other document'),
};

/**
 * All that fields may be bound to, by path: the one list of it. `household[].givenName` is a part of each entry of a list,
 * for the fields of a repeat; `household` the list itself, for a field that holds all of it.
 */
export const SOURCES: ReadonlyMap<string, SourceInfo> = new Map(
  Object.entries({
    ...APPLICANT,
    ...people('household', 'Nucleo familiare', 'Household'),
    ...people('minors', 'Minori del nucleo', 'Minors of the household'),
    ...KEPT,
    ...DOCUMENTS,
  }),
);

/** What stands between the name of a list and the part of each of its entries. */
const LIST_MARK = '[].';

/** List and part of `household[].givenName`; undefined for a source of one value. */
export function listSource(
  source: string | undefined,
): { readonly list: string; readonly part: string } | undefined {
  const [list = '', part] = source?.split(LIST_MARK) ?? [];
  return part === undefined ? undefined : { list, part };
}

/** True for what a person gave and may be kept: what a register knows is read there each time. */
export function isKeptSource(source: string): boolean {
  return !/^(household|minors|document\.|applicant\.(residence|birth))/.test(source);
}

/** Kind of document that a source names (`lease` of `document.lease`); undefined for any other source. */
export function documentKind(source: string | undefined): string | undefined {
  return /^document\.(.+)$/.exec(source ?? '')?.[1];
}
