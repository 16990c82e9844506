import { isRecord } from '../../wire/json';
import { SettingsError, type SettingsReader } from '../../wire/settings-reader';

/** Where a value stands among the claims: a name, or the names to walk through (`['place_of_birth', 'locality']`). */
export type ClaimPath = string | readonly string[];

export interface ClaimsMapping {
  readonly fiscalCode: ClaimPath;
  readonly givenName: ClaimPath;
  readonly familyName: ClaimPath;
  readonly birthDate: ClaimPath;
  readonly birthPlace: ClaimPath;
  readonly gender: ClaimPath;
  readonly email: ClaimPath;
  readonly mobile: ClaimPath;
  /** Of a professional identity: name and fiscal code of the company or body. */
  readonly companyName: ClaimPath;
  readonly companyFiscalCode: ClaimPath;
  /** Entity id of the provider that authenticated; without it the issuer counts. */
  readonly provider: ClaimPath;
  /** A claim that tells SPID from CIE; its values are looked up in `schemeValues`. */
  readonly scheme: ClaimPath;
}

/** The attribute names of SPID, as the usual brokers hand them on. */
const SPID_CLAIMS: ClaimsMapping = {
  fiscalCode: 'fiscalNumber',
  givenName: 'name',
  familyName: 'familyName',
  birthDate: 'dateOfBirth',
  birthPlace: 'placeOfBirth',
  gender: 'gender',
  email: 'email',
  mobile: 'mobilePhone',
  companyName: 'companyName',
  companyFiscalCode: 'companyFiscalNumber',
  provider: 'identityProvider',
  scheme: 'authenticationScheme',
};

/** The claims of the Italian OpenID Connect profile (CIE, SPID OIDC). */
const EID_CLAIMS: ClaimsMapping = {
  fiscalCode: 'https://attributes.eid.gov.it/fiscal_number',
  givenName: 'given_name',
  familyName: 'family_name',
  birthDate: 'birthdate',
  birthPlace: ['place_of_birth', 'locality'],
  gender: 'gender',
  email: 'email',
  mobile: 'phone_number',
  companyName: 'https://attributes.eid.gov.it/company_name',
  companyFiscalCode: 'https://attributes.eid.gov.it/company_fiscal_number',
  provider: 'idp',
  scheme: 'authentication_scheme',
};

const PRESETS = { spid: SPID_CLAIMS, eid: EID_CLAIMS };

/** A preset by name (`spid`, `eid`), or a preset with single claims of its own in an object beside it. */
export function readClaimsMapping(settings: SettingsReader): ClaimsMapping {
  const preset = PRESETS[settings.oneOf('claimsPreset', ['spid', 'eid'], 'spid')];
  if (!settings.has('claims')) return preset;
  const own = settings.section('claims');
  const pick = (key: keyof ClaimsMapping): ClaimPath => (own.has(key) ? readPath(own, key) : preset[key]);
  return {
    fiscalCode: pick('fiscalCode'),
    givenName: pick('givenName'),
    familyName: pick('familyName'),
    birthDate: pick('birthDate'),
    birthPlace: pick('birthPlace'),
    gender: pick('gender'),
    email: pick('email'),
    mobile: pick('mobile'),
    companyName: pick('companyName'),
    companyFiscalCode: pick('companyFiscalCode'),
    provider: pick('provider'),
    scheme: pick('scheme'),
  };
}

/** The text a claim holds; null when it is missing, blank or no text. */
export function claimText(claims: unknown, path: ClaimPath): string | null {
  const keys = typeof path === 'string' ? [path] : path;
  const found = keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), claims);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

function readPath(own: SettingsReader, key: string): ClaimPath {
  try {
    return own.text(key);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return own.texts(key, []);
  }
}
