const DEFAULT = '#0066cc';

/** The tenant's colour, darkened where needed until white text on it is readable (WCAG 2.2, contrast at least 4.5). */
export function readableColour(colour: string): string {
  let channels = parseColour(colour) ?? parseColour(DEFAULT) ?? [0, 102, 204];
  while (contrastWithWhite(channels) < 4.5) channels = darken(channels, 0.95);
  return toHex(channels);
}

/** The rules that give the tenant's colour to the style sheet. */
export function tenantRules(colour: string): string {
  const primary = readableColour(colour);
  const channels = parseColour(primary) ?? [0, 102, 204];
  const dark = toHex(darken(channels, 0.75));
  const darkest = toHex(darken(channels, 0.5));
  return `:root{--tenant-primary:${primary};--tenant-primary-dark:${dark};--tenant-primary-darkest:${darkest}}`;
}

function parseColour(colour: string): readonly number[] | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return undefined;
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function darken(channels: readonly number[], factor: number): readonly number[] {
  return channels.map((channel) => Math.floor(channel * factor));
}

function toHex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function contrastWithWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
