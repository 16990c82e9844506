/** A path of this site to return to after a login; undefined for anything that leads elsewhere. */
export function parseReturnTo(value: string, origin: string): string | undefined {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(value) || value.includes('\\')) return undefined;
  if (!URL.canParse(value, origin)) return undefined;
  const url = new URL(value, origin);
  return url.origin === origin ? url.pathname + url.search + url.hash : undefined;
}
