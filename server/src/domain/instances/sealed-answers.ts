import {
  type Answers,
  type CompiledForm,
  isJsonObject,
  type Json,
  type JsonObject,
  mapValuesOf,
  type Path,
  splitPath,
} from '@istanze/shared';

/** Answers parted in two: what may lie in a plain column, and the values of sensitive fields by path. */
export interface SplitAnswers {
  readonly plain: Answers;
  readonly sensitive: Readonly<Record<Path, Json>>;
}

/** Takes the values of sensitive fields out of the answers; nothing else may be written in clear. */
export function splitAnswers(form: CompiledForm, answers: Answers): SplitAnswers {
  let plain = answers;
  const sensitive: Record<Path, Json> = {};
  for (const field of form.fields) {
    if (field.definition.sensitive !== true) continue;
    plain = mapValuesOf(field, plain, (value, path) => {
      if (value !== null) sensitive[path] = value;
      return null;
    });
  }
  return { plain, sensitive };
}

/** The answers with their sensitive values put back; items of a repeat that are gone stay gone. */
export function mergeAnswers(plain: Answers, sensitive: Readonly<Record<Path, Json>>): Answers {
  let answers = plain;
  for (const [path, value] of Object.entries(sensitive)) answers = putBack(answers, splitPath(path), value);
  return answers;
}

/** `key`, or a repeat, the id of an item and what of that item. */
function putBack(
  holder: JsonObject,
  [key = '', itemId, ...rest]: readonly string[],
  value: Json,
): JsonObject {
  if (itemId === undefined || rest.length === 0) return { ...holder, [key]: value };
  return {
    ...holder,
    [key]: mapItems(holder[key], (item) => (item['_id'] === itemId ? putBack(item, rest, value) : item)),
  };
}

function mapItems(list: Json | undefined, change: (item: JsonObject) => JsonObject): Json {
  if (!Array.isArray(list)) return list ?? null;
  const items: readonly Json[] = list;
  return items.map((item) => (isJsonObject(item) ? change(item) : item));
}
