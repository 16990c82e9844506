import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and remembers every complaint, so that a start names all of them at once. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | null {
    const value = this.environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const parsed = Number(value);
    if (Number.isInteger(parsed) && parsed >= least && parsed <= most) return parsed;
    this.problems.push(`${name} must be a whole number between ${least} and ${most}, not "${value}"`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name)?.toLowerCase() ?? null;
    if (value === null) return fallback;
    if (['1', 'true', 'yes', 'on'].includes(value)) return true;
    if (['0', 'false', 'no', 'off'].includes(value)) return false;
    this.problems.push(`${name} must be true or false, not "${value}"`);
    return fallback;
  }

  choice<Option extends string>(name: string, options: readonly Option[], fallback: Option): Option {
    const value = this.text(name);
    if (value === null) return fallback;
    const chosen = options.find((option) => option === value);
    if (chosen !== undefined) return chosen;
    this.problems.push(`${name} must be one of ${options.join(', ')}, not "${value}"`);
    return fallback;
  }

  /** The message never repeats the address: it may carry a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (parsed !== undefined && protocols.includes(parsed.protocol)) return value;
    this.problems.push(
      `${name} must be an address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    );
    return null;
  }

  path(name: string, fallback: string): string {
    return resolve(this.text(name) ?? fallback);
  }
}
