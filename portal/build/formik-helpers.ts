/** A value of a form: what Formik copies and walks. */
type Value =
  string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

/** A copy of the outermost level. */
export function clone(value: Value): Value {
  if (Array.isArray(value)) return [...value];
  return isPlainObject(value) ? { ...value } : value;
}

/** A copy of every level. Answers are JSON: the browser's own copying suffices. */
export function cloneDeep(value: Value): Value {
  return typeof value === 'object' ? structuredClone(value) : value;
}

export function isPlainObject(value: unknown): value is { readonly [key: string]: Value } {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** The keys on the way to a value: `a.b[0]` is a, b, 0. */
export function toPath(path: string | readonly string[]): readonly string[] {
  if (typeof path !== 'string') return path;
  return path.split(/[.[\]]+/).filter((key, at) => key !== '' || at === 0);
}

/** Components keep their static members only in parts of Formik that nobody uses here. */
export function withoutStatics<Component>(component: Component): Component {
  return component;
}
