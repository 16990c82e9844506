/** A body that is not what its interface says; the message names the field. */
export class ShapeError extends Error {}

/** Reads one object of a body, field by field; the first wrong one throws a `ShapeError`. */
export class Shape {
  constructor(
    private readonly value: unknown,
    private readonly where = '',
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new ShapeError(`${where || 'body'} must be an object`);
  }

  has(key: string): boolean {
    return this.find(key) !== undefined && this.find(key) !== null;
  }

  text(key: string, rule: { readonly longest?: number; readonly pattern?: RegExp } = {}): string {
    const found = this.find(key);
    if (typeof found !== 'string' || found.trim() === '') throw this.wrong(key, 'is mandatory');
    if (rule.longest !== undefined && found.length > rule.longest)
      throw this.wrong(key, `is longer than ${rule.longest}`);
    if (rule.pattern !== undefined && !rule.pattern.test(found)) throw this.wrong(key, 'has a wrong format');
    return found;
  }

  amount(key: string): number {
    const found = this.find(key);
    if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1)
      throw this.wrong(key, 'must be at least 1 cent');
    return found;
  }

  flag(key: string): boolean {
    const found = this.find(key);
    if (typeof found !== 'boolean') throw this.wrong(key, 'must be true or false');
    return found;
  }

  instant(key: string): string {
    const found = this.text(key, {
      pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
    });
    if (Number.isNaN(Date.parse(found))) throw this.wrong(key, 'is no date');
    return new Date(found).toISOString();
  }

  address(key: string): string {
    const found = this.text(key);
    if (!/^https?:\/\//.test(found) || !URL.canParse(found)) throw this.wrong(key, 'is no address');
    return found;
  }

  object(key: string): Shape {
    return new Shape(this.find(key), `${this.where}${key}.`);
  }

  list(key: string, longest: number): readonly Shape[] {
    const found = this.find(key) ?? [];
    if (!Array.isArray(found) || found.length > longest)
      throw this.wrong(key, `must have at most ${longest} entries`);
    return found.map((each: unknown, index) => new Shape(each, `${this.where}${key}[${index}].`));
  }

  wrong(key: string, why: string): ShapeError {
    return new ShapeError(`${this.where}${key} ${why}`);
  }

  private find(key: string): unknown {
    return typeof this.value === 'object' && this.value !== null ? Reflect.get(this.value, key) : undefined;
  }
}
