import type { ClientSettings } from './client-source';

/** What every request says beside its cookie: the citizens' realm, the language, and the token against forged requests. */
export function realmHeaders(
  settings: Pick<ClientSettings, 'locale' | 'csrfToken'>,
): Readonly<Record<string, string>> {
  const token = settings.csrfToken();
  return {
    'x-realm': 'citizen',
    'accept-language': settings.locale,
    ...(token === undefined ? {} : { 'x-csrf': token }),
  };
}
