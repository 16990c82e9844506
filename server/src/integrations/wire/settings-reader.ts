import { isRecord } from './json';

/** A provider's setting is missing or of the wrong shape; names the setting, never its value. */
export class SettingsError extends Error {
  constructor(
    readonly setting: string,
    expected: string,
  ) {
    super(`Provider setting ${setting}: expected ${expected}`);
    this.name = 'SettingsError';
  }
}

/** Reads settings kept as plain data, once, whole: the first wrong one throws a `SettingsError`. */
export class SettingsReader {
  constructor(
    private readonly value: unknown,
    private readonly where: string,
  ) {
    if (!isRecord(value)) throw new SettingsError(where, 'an object');
  }

  has(key: string): boolean {
    const found = this.find(key);
    return found !== undefined && found !== null;
  }

  text(key: string, fallback?: string): string {
    const found = this.find(key) ?? fallback;
    if (typeof found !== 'string' || found === '') throw this.wrong(key, 'a text');
    return found;
  }

  textOrNull(key: string): string | null {
    return this.has(key) ? this.text(key) : null;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], fallback: T): T {
    const found = this.find(key) ?? fallback;
    const match = allowed.find((each) => each === found);
    if (match === undefined) throw this.wrong(key, `one of ${allowed.join(', ')}`);
    return match;
  }

  integer(key: string, fallback?: number): number {
    const found = this.find(key) ?? fallback;
    if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 0)
      throw this.wrong(key, 'a whole number');
    return found;
  }

  flag(key: string, fallback: boolean): boolean {
    const found = this.find(key) ?? fallback;
    if (typeof found !== 'boolean') throw this.wrong(key, 'true or false');
    return found;
  }

  /** An absolute http(s) address without a slash at its end. */
  address(key: string): string {
    const found = this.text(key);
    if (!/^https?:\/\//.test(found) || !URL.canParse(found)) throw this.wrong(key, 'an http(s) address');
    return found.replace(/\/+$/, '');
  }

  texts(key: string, fallback: readonly string[]): readonly string[] {
    const found = this.find(key) ?? fallback;
    if (!Array.isArray(found)) throw this.wrong(key, 'a list of texts');
    return found.map((each) => {
      if (typeof each !== 'string') throw this.wrong(key, 'a list of texts');
      return each;
    });
  }

  section(key: string): SettingsReader {
    return new SettingsReader(this.find(key), `${this.where}.${key}`);
  }

  private find(key: string): unknown {
    return isRecord(this.value) ? this.value[key] : undefined;
  }

  private wrong(key: string, expected: string): SettingsError {
    return new SettingsError(`${this.where}.${key}`, expected);
  }
}
