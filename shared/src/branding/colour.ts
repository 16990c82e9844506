/** The least contrast of text that WCAG 2.2 asks for at level AA (success criterion 1.4.3). */
export const LEAST_CONTRAST = 4.5;

type Channels = readonly [number, number, number];

/** True for `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The contrast of white text on a colour `#rrggbb`, from 1 to 21, as WCAG 2.2 computes it. */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map(toLinear);
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}

/** The colour itself, or the lightest of the same hue on which white text is readable. */
export function nearestReadable(colour: string): string {
  if (contrastWithWhite(colour) >= LEAST_CONTRAST) return colour.toLowerCase();
  let [dark, light] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const middle = (dark + light) / 2;
    if (contrastWithWhite(darken(colour, middle)) >= LEAST_CONTRAST) dark = middle;
    else light = middle;
  }
  return darken(colour, dark);
}

/** The colour with each channel multiplied by a factor from 0 to 1: its hue stays. */
export function darken(colour: string, factor: number): string {
  const hex = channelsOf(colour).map((channel) =>
    Math.floor(channel * factor)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}

function channelsOf(colour: string): Channels {
  const value = isColour(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
