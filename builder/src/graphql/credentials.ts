/** What every request of this browser tab carries beside its cookie: the realm, the anti-forgery token, the language. */
const current = { csrf: '', locale: 'it' };

export function setCsrfToken(token: string): void {
  current.csrf = token;
}

export function setRequestLocale(locale: string): void {
  current.locale = locale;
}

/** Headers of an authenticated request of the staff realm. */
export function requestHeaders(): Record<string, string> {
  return {
    'x-realm': 'staff',
    'accept-language': current.locale,
    ...(current.csrf === '' ? {} : { 'x-csrf': current.csrf }),
  };
}

/** Parameters with which the subscription socket introduces itself. */
export function connectionParams(): Record<string, string> {
  return { realm: 'staff', csrf: current.csrf };
}
