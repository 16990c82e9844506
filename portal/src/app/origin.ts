import { createContext, use } from 'react';

/** Scheme and host of the portal, for the addresses that must be absolute. */
export const OriginContext = createContext('');

export function useOrigin(): string {
  return use(OriginContext);
}

export function absoluteUrl(url: string, origin: string): string {
  return url.startsWith('/') ? `${origin}${url}` : url;
}
