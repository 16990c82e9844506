export const LOGO_FOLDER = '/aspetto/';
const FILE = /^([0-9a-f]{64})\.(svg|png)$/;

/** Where a picture is served: its digest is its name, so what stands there never changes. */
export function logoAddress(digest: string, mediaType: string): string {
  return `${LOGO_FOLDER}${digest}.${mediaType === 'image/png' ? 'png' : 'svg'}`;
}

/** The digest in a file name, or in the address, of a picture; undefined for any other. */
export function readLogoAddress(address: string): string | undefined {
  const file = address.startsWith(LOGO_FOLDER) ? address.slice(LOGO_FOLDER.length) : address;
  return FILE.exec(file)?.[1];
}
