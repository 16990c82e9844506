/** Degrees north and east (WGS 84), six decimals: a tenth of a metre. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

const NUMBER = String.raw`[+-]?\d{1,3}(?:[.,]\d{1,15})?`;
const PAIR = new RegExp(String.raw`^(${NUMBER})°?(?:\s*[,;]\s+|\s*;\s*|\s+)(${NUMBER})°?$`);
const POINTED = /^([+-]?\d{1,3}\.\d{1,15})\s*,\s*([+-]?\d{1,3}\.\d{1,15})$/;

/** Reads `44.4949, 11.3426` as maps copy it, `44,4949 11,3426` as it is written by hand; undefined when it is no place on Earth. */
export function readCoordinates(text: string): Coordinates | undefined {
  const [, north, east] = POINTED.exec(text.trim()) ?? PAIR.exec(text.trim()) ?? [];
  if (north === undefined || east === undefined) return undefined;
  return toCoordinates(Number(north.replace(',', '.')), Number(east.replace(',', '.')));
}

/** Rounded; undefined outside of the globe. */
export function toCoordinates(latitude: number, longitude: number): Coordinates | undefined {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

/** `44.4949, 11.3426`: what a map takes when it is pasted there. */
export function printCoordinates({ latitude, longitude }: Coordinates): string {
  return `${latitude}, ${longitude}`;
}

/** True inside the rectangle that holds Italy. */
export function isInItaly({ latitude, longitude }: Coordinates): boolean {
  return latitude >= 35 && latitude <= 47.6 && longitude >= 6.5 && longitude <= 18.9;
}

function rounded(degrees: number): number {
  const value = Math.round(degrees * 1e6) / 1e6;
  return value === 0 ? 0 : value;
}
