import { withLocale } from '../i18n/locale-path';
import type { Locale } from '@istanze/shared';

/** The access page, which brings the person back to `returnTo` (a path of this portal without language prefix). */
export function accessPath(returnTo: string): string {
  return `/accedi?returnTo=${encodeURIComponent(returnTo)}`;
}

/** A path of this portal; anything that could lead elsewhere becomes the personal area. */
export function safeReturnPath(value: string | null): string {
  const fallback = '/area-personale';
  if (value === null || !value.startsWith('/') || value.startsWith('//') || value.includes('\\'))
    return fallback;
  return /^[\x20-\x7e]*$/.test(value) ? value : fallback;
}

/** The start of a login that comes back to `returnTo` in the language of the page. */
export function loginUrl(start: string, returnTo: string, locale: Locale): string {
  const separator = start.includes('?') ? '&' : '?';
  return `${start}${separator}returnTo=${encodeURIComponent(withLocale(returnTo, locale))}`;
}
