import { isJsonObject, joinPath, type Issue, type Json, type Path } from '../../kernel';

/** Judges one value of a definition; missing is undefined. */
export type Shape = (value: Json | undefined, path: Path, issues: Issue[]) => void;

function malformed(expected: string, path: Path): Issue {
  return { code: 'form-malformed', path, params: { expected } };
}

function leaf(expected: string, fits: (value: Json) => boolean): Shape {
  return (value, path, issues) => {
    if (value === undefined || !fits(value)) issues.push(malformed(expected, path));
  };
}

export const anything: Shape = (value, path, issues) => {
  if (value === undefined) issues.push(malformed('JSON', path));
};
export const flag = leaf('boolean', (value) => typeof value === 'boolean');
export const text = leaf('text', (value) => typeof value === 'string');
export const count = leaf(
  'count',
  (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
);
export const dictionary = leaf('object', isJsonObject);

export function matching(expected: string, pattern: RegExp): Shape {
  return leaf(expected, (value) => typeof value === 'string' && pattern.test(value));
}

export function oneOf(...values: readonly Json[]): Shape {
  return leaf(values.join('|'), (value) => values.includes(value));
}

export function optional(shape: Shape): Shape {
  return (value, path, issues) => {
    if (value !== undefined) shape(value, path, issues);
  };
}

export function listOf(shape: Shape, max: number): Shape {
  return (value, path, issues) => {
    if (!Array.isArray(value)) issues.push(malformed('list', path));
    else if (value.length > max) issues.push({ code: 'form-too-large', path, params: { what: 'list', max } });
    else value.forEach((item: Json, index) => shape(item, joinPath(path, String(index)), issues));
  };
}

/** An object of exactly these properties: a property nobody reads is a slip of the pen. */
export function objectOf(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path, issues) => {
    if (!isJsonObject(value)) {
      issues.push(malformed('object', path));
      return;
    }
    for (const [key, shape] of Object.entries(shapes)) shape(value[key], joinPath(path, key), issues);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(shapes, key))
        issues.push({ code: 'form-unknown-property', path: joinPath(path, key), params: { name: key } });
    }
  };
}
