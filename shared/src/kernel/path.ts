/**
 * Where a value stands among the answers: `key`, `key.part` inside a composite value, `repeatKey.itemId.key` inside a
 * repeat. Items are named by their `_id`, never by position, so that a path survives reordering and merging.
 */
export type Path = string;

/** Joins segments with dots; empty segments are left out. */
export function joinPath(...segments: readonly string[]): Path {
  let path = '';
  for (const segment of segments) if (segment !== '') path = path === '' ? segment : `${path}.${segment}`;
  return path;
}

/** The segments of a path, outermost first; the empty path has none. */
export function splitPath(path: Path): readonly string[] {
  return path === '' ? [] : path.split('.');
}
