import type { Identity, LoginAttempt } from '../../../ports/outside/identity-provider';
import { readableName } from '../../wire/readable-name';
import { claimText } from './claims-mapping';
import type { Level, OidcSettings, Scheme } from './oidc.settings';

/** A natural person's code, omocodia included, or the eleven digits of a provisional one. */
const FISCAL_CODE =
  /^(?:[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]|[0-9]{11})$/;

export interface Authentication {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly issuer: string;
  readonly level: Level;
  readonly authenticatedAt: string;
  readonly evidence: string;
}

/** The identity record of a verified answer; undefined when code, name or surname are missing or the code has no form. */
export function identityFromClaims(
  settings: OidcSettings,
  authentication: Authentication,
  attempt: LoginAttempt,
): Identity | undefined {
  const { claims } = authentication;
  const read = (key: keyof OidcSettings['claims']): string | null => claimText(claims, settings.claims[key]);
  const fiscalCode = bareFiscalCode(read('fiscalCode'));
  const givenName = read('givenName');
  const familyName = read('familyName');
  if (fiscalCode === null || givenName === null || familyName === null) return undefined;
  return {
    fiscalCode,
    givenName: readableName(givenName),
    familyName: readableName(familyName),
    birthDate: isoDate(read('birthDate')),
    birthPlace: belfiore(read('birthPlace')),
    gender: gender(read('gender')),
    email: read('email')?.toLowerCase() ?? null,
    mobile: read('mobile'),
    company: companyOf(read('companyName'), read('companyFiscalCode')),
    scheme: schemeOf(read('scheme'), attempt, settings.defaultScheme),
    provider: read('provider') ?? authentication.issuer,
    level: authentication.level,
    authenticatedAt: authentication.authenticatedAt,
    evidence: authentication.evidence,
  };
}

/** SPID writes `TINIT-` before the code; other prefixes (foreign tax numbers) are no Italian fiscal code. */
function bareFiscalCode(value: string | null): string | null {
  const bare = value?.toUpperCase().replace(/^TINIT-/, '') ?? '';
  return FISCAL_CODE.test(bare) ? bare : null;
}

/** Both must be there; the code of a company has eleven digits, that of a sole trader is a person's. */
function companyOf(
  name: string | null,
  code: string | null,
): { readonly name: string; readonly fiscalCode: string } | null {
  const fiscalCode = bareFiscalCode(code);
  return name === null || fiscalCode === null ? null : { name, fiscalCode };
}

function isoDate(value: string | null): string | null {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

function belfiore(value: string | null): string | null {
  return value !== null && /^[A-Z]\d{3}$/i.test(value) ? value.toUpperCase() : null;
}

function gender(value: string | null): Identity['gender'] {
  const first = value?.charAt(0).toUpperCase();
  return first === 'F' || first === 'M' ? first : null;
}

function schemeOf(claim: string | null, attempt: LoginAttempt, fallback: Scheme): Scheme {
  if (fallback === 'staff') return 'staff';
  const named = claim?.toLowerCase() ?? '';
  if (named.includes('cie')) return 'cie';
  if (named.includes('spid')) return 'spid';
  return attempt.scheme ?? fallback;
}
