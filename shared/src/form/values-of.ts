import type { Answers } from '../definition';
import { isJsonObject, joinPath, type Json, type JsonObject, type Path } from '../kernel';
import type { CompiledField } from './types';

/** One value of a field, which has as many as there are items around it. */
export interface PlacedValue {
  readonly path: Path;
  readonly value: Json;
}

/** The values of a field with their paths, in the order of the items; those missing are left out. */
export function valuesOf(field: CompiledField, answers: Answers): readonly PlacedValue[] {
  return collect(answers, repeatKeys(field), field.key, '');
}

function collect(
  holder: JsonObject,
  [repeat, ...inner]: readonly string[],
  key: string,
  base: Path,
): readonly PlacedValue[] {
  if (repeat !== undefined)
    return itemsIn(holder[repeat]).flatMap((item) =>
      collect(item, inner, key, joinPath(base, repeat, String(item['_id']))),
    );
  const value = holder[key];
  return value === undefined || value === null ? [] : [{ path: joinPath(base, key), value }];
}

/**
 * The answers with other values of a field, item by item; a value that becomes null is taken away. What holds none that
 * changes keeps its identity.
 */
export function mapValuesOf(
  field: CompiledField,
  answers: Answers,
  change: (value: Json, path: Path) => Json,
): Answers {
  return mapIn(answers, repeatKeys(field), field.key, '', change);
}

function mapIn(
  holder: JsonObject,
  [repeat, ...inner]: readonly string[],
  key: string,
  base: Path,
  change: (value: Json, path: Path) => Json,
): JsonObject {
  if (repeat === undefined) return withValue(holder, key, change(holder[key] ?? null, joinPath(base, key)));
  const items = holder[repeat];
  if (!Array.isArray(items)) return holder;
  const mapped = items.map((item: Json) =>
    isJsonObject(item) ? mapIn(item, inner, key, joinPath(base, repeat, String(item['_id'])), change) : item,
  );
  return mapped.every((item, index) => item === items[index]) ? holder : { ...holder, [repeat]: mapped };
}

function withValue(holder: JsonObject, key: string, value: Json): JsonObject {
  if (value === (holder[key] ?? null) && (value !== null || !(key in holder))) return holder;
  if (value !== null) return { ...holder, [key]: value };
  const { [key]: _gone, ...rest } = holder;
  return rest;
}

function repeatKeys({ within, pattern }: CompiledField): readonly string[] {
  return within === undefined ? [] : pattern.split('.').slice(0, -1);
}

function itemsIn(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
