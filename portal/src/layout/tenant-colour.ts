import { darken, DEFAULT_COLOUR, isColour, nearestReadable } from '@istanze/shared';

/** What the style sheet knows of the tenant's colour, darkened where needed until white text on it is readable. */
export function tenantColours(colour: string): Readonly<Record<string, string>> {
  const primary = nearestReadable(isColour(colour) ? colour : DEFAULT_COLOUR);
  return {
    '--tenant-primary': primary,
    '--tenant-primary-dark': darken(primary, 0.75),
    '--tenant-primary-darkest': darken(primary, 0.5),
  };
}

/** The same as a rule of the style sheet. */
export function tenantRules(colour: string): string {
  const values = Object.entries(tenantColours(colour)).map(([name, value]) => `${name}:${value}`);
  return `:root{${values.join(';')}}`;
}
