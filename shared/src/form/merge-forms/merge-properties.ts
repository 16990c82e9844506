import { isText } from '../../fields/define';
import { equalJson, isJsonObject, joinPath, type Json, type JsonObject, type Path } from '../../kernel';

/** A property that both sides changed, differently; undefined where it is missing. */
export type PropertyClash = (
  property: Path,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
) => void;

/** Both sides' changes of one node, each property on its own; mine stays where they clash. */
export function mergeProperties(
  base: JsonObject | undefined,
  mine: JsonObject,
  theirs: JsonObject,
  clash: PropertyClash,
): JsonObject {
  const sameType = mine['type'] === theirs['type'];
  const opens = (path: Path): boolean =>
    path === '' || path === 'repeat' || (path === 'settings' && sameType);
  const merged = mergeValue('', base, mine, theirs, { opens, clash });
  return isJsonObject(merged) ? merged : mine;
}

interface Merging {
  /** Whether a property is looked into part by part. */
  readonly opens: (path: Path) => boolean;
  readonly clash: PropertyClash;
}

function mergeValue(
  path: Path,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  merging: Merging,
): Json | undefined {
  if (equalJson(mine, theirs) || equalJson(base, theirs)) return mine;
  if (equalJson(base, mine)) return theirs;
  if (path === 'localFields') return mergeSet(listOf(base), listOf(mine), listOf(theirs));
  const isRecord = merging.opens(path) || (isText(mine) && isText(theirs));
  if (isRecord && isJsonObject(mine) && isJsonObject(theirs))
    return mergeRecord(path, isJsonObject(base) ? base : {}, mine, theirs, merging);
  merging.clash(path, base, mine, theirs);
  return mine;
}

function mergeRecord(
  path: Path,
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  merging: Merging,
): JsonObject {
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = mergeValue(joinPath(path, key), base[key], mine[key], theirs[key], merging);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** What either side added, without what either took away. */
function mergeSet(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]): readonly Json[] {
  const kept = mine.filter((item) => theirs.includes(item) || !base.includes(item));
  return [...kept, ...theirs.filter((item) => !mine.includes(item) && !base.includes(item))];
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
