import {
  type AnswerChange,
  type CompiledForm,
  findField,
  isJsonObject,
  type Json,
  type JsonObject,
  type Path,
  type Provenance,
  splitPath,
} from '@istanze/shared';
import { touchesLocked } from './locked-paths';

/** The changes that may be written: on questions the form asks, not calculated, not read-only. Values become canonical. */
export function acceptableChanges(
  form: CompiledForm,
  changes: readonly AnswerChange[],
  locked: Readonly<Record<Path, Json>>,
): readonly AnswerChange[] {
  return changes
    .filter(({ path }) => isAsked(form, path) && !touchesLocked(path, locked))
    .map(({ path, base, value }) => ({
      path,
      base: canonicalAt(form, path, base),
      value: canonicalAt(form, path, value),
    }));
}

/** What was said of changed values is no longer true of them. */
export function forgetProvenance(
  provenance: Readonly<Record<Path, Provenance>>,
  changed: readonly Path[],
): Readonly<Record<Path, Provenance>> {
  const touched = (path: Path): boolean =>
    changed.some((known) => known === path || path.startsWith(`${known}.`) || known.startsWith(`${path}.`));
  return Object.fromEntries(Object.entries(provenance).filter(([path]) => !touched(path)));
}

function isAsked(form: CompiledForm, path: Path): boolean {
  const segments = splitPath(path);
  if (form.repeats.has(segments[0] ?? '') && segments.length < 3) return segments.length > 0;
  const field = findField(form, path);
  return field !== undefined && field.type.hasValue && field.calculated === undefined;
}

/** The value as it will be compared and kept; what its type cannot read stays as it was typed. */
function canonicalAt(form: CompiledForm, path: Path, value: Json): Json {
  const [first = '', itemId, key, ...rest] = splitPath(path);
  if (!form.repeats.has(first)) return itemId === undefined ? canonicalField(form, first, value) : value;
  if (itemId === undefined) return Array.isArray(value) ? canonicalItems(form, first, value) : value;
  if (key === undefined) return isJsonObject(value) ? canonicalItem(form, first, value) : value;
  return rest.length === 0 ? canonicalField(form, `${first}.${key}`, value) : value;
}

function canonicalItems(form: CompiledForm, repeat: string, items: readonly Json[]): Json {
  return items.map((item) => (isJsonObject(item) ? canonicalItem(form, repeat, item) : item));
}

function canonicalItem(form: CompiledForm, repeat: string, item: JsonObject): JsonObject {
  const entries = Object.entries(item).map(([key, value]): [string, Json] => [
    key,
    key === '_id' ? value : canonicalField(form, `${repeat}.${key}`, value),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function canonicalField(form: CompiledForm, pattern: string, value: Json): Json {
  const field = form.byPattern.get(pattern);
  if (field === undefined) return value;
  const parsed = field.type.parse(value, field.settings);
  return parsed.ok ? parsed.value : value;
}
