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

/** Takes the values of sensitive fields out of the answers; nothing else may be written in clear. */
export function splitAnswers(form: CompiledForm, answers: Answers): SplitAnswers {
  const plain: Record<string, Json> = { ...answers };
  const sensitive: Record<Path, Json> = {};
  for (const field of form.fields) {
    if (field.definition.sensitive !== true) continue;
    if (field.section.repeat === undefined) takeValue(plain, field.key, field.key, sensitive);
    else takeFromItems(plain, field.section.repeat, field, sensitive);
  }
  return { plain, sensitive };
}

/** The answers with their sensitive values put back; items of a repeat that are gone stay gone. */
export function mergeAnswers(plain: Answers, sensitive: Readonly<Record<Path, Json>>): Answers {
  const answers: Record<string, Json> = { ...plain };
  for (const [path, value] of Object.entries(sensitive)) {
    const [key = '', itemId, itemKey] = splitPath(path);
    if (itemId === undefined || itemKey === undefined) answers[key] = value;
    else answers[key] = mapItems(answers[key], (item) => (item['_id'] === itemId ? { ...item, [itemKey]: value } : item));
  }
  return answers;
}

function takeFromItems(
  plain: Record<string, Json>,
  repeat: string,
  field: CompiledField,
  sensitive: Record<Path, Json>,
): void {
  if (!Array.isArray(plain[repeat])) return;
  plain[repeat] = mapItems(plain[repeat], (item) => {
    const rest: Record<string, Json> = { ...item };
    takeValue(rest, field.key, joinPath(repeat, String(item['_id']), field.key), sensitive);
    return rest;
  });
}

function takeValue(from: Record<string, Json>, key: string, path: Path, into: Record<Path, Json>): void {
  const value = from[key];
  if (value === undefined) return;
  delete from[key];
  if (value !== null) into[path] = value;
}

function mapItems(list: Json | undefined, change: (item: JsonObject) => JsonObject): Json {
  if (!Array.isArray(list)) return list ?? null;
  const items: readonly Json[] = list;
  return items.map((item) => (isJsonObject(item) ? change(item) : item));
}
