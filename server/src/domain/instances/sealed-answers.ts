import {
  type Answers,
  type CompiledField,
  type CompiledForm,
  isJsonObject,
  joinPath,
  type Json,
  type JsonObject,
  type Path,
  splitPath,
} from '@istanze/shared';

/** Answers parted in two: what may lie in a plain column, and the values of sensitive fields by path. */
export interface SplitAnswers {
  readonly plain: Answers;
  readonly sensitive: Readonly<Record<Path, Json>>;
}

type Sensitive = Record<Path, Json>;

/** Takes the values of sensitive fields out of the answers; nothing else may be written in clear. */
export function splitAnswers(form: CompiledForm, answers: Answers): SplitAnswers {
  let plain = answers;
  const sensitive: Sensitive = {};
  for (const field of form.fields) {
    if (field.definition.sensitive !== true) continue;
    plain =
      field.section.repeat === undefined
        ? takeValue(plain, field.key, field.key, sensitive)
        : takeFromItems(plain, field.section.repeat, field, sensitive);
  }
  return { plain, sensitive };
}

/** The answers with their sensitive values put back; items of a repeat that are gone stay gone. */
export function mergeAnswers(plain: Answers, sensitive: Readonly<Record<Path, Json>>): Answers {
  const answers: Record<string, Json> = { ...plain };
  for (const [path, value] of Object.entries(sensitive)) {
    const [key = '', itemId, itemKey] = splitPath(path);
    if (itemId === undefined || itemKey === undefined) answers[key] = value;
    else
      answers[key] = mapItems(answers[key], (item) =>
        item['_id'] === itemId ? { ...item, [itemKey]: value } : item,
      );
  }
  return answers;
}

function takeFromItems(plain: Answers, repeat: string, field: CompiledField, sensitive: Sensitive): Answers {
  if (!Array.isArray(plain[repeat])) return plain;
  const items = mapItems(plain[repeat], (item) =>
    takeValue(item, field.key, joinPath(repeat, String(item['_id']), field.key), sensitive),
  );
  return { ...plain, [repeat]: items };
}

function takeValue(from: JsonObject, key: string, path: Path, into: Sensitive): JsonObject {
  const { [key]: value, ...rest } = from;
  if (value === undefined) return from;
  if (value !== null) into[path] = value;
  return rest;
}

function mapItems(list: Json | undefined, change: (item: JsonObject) => JsonObject): Json {
  if (!Array.isArray(list)) return list ?? null;
  const items: readonly Json[] = list;
  return items.map((item) => (isJsonObject(item) ? change(item) : item));
}
