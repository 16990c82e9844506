import {
  type AnswerChange,
  type CompiledForm,
  isJsonObject,
  joinPath,
  type Json,
  type JsonObject,
  locate,
  type Path,
  type Provenance,
} from '@istanze/shared';
import { touchesLocked } from './locked-paths';

/** The changes that may be written: on questions the form asks, not calculated, not read-only. Values become canonical. */
export function acceptableChanges(
  form: CompiledForm,
  changes: readonly AnswerChange[],
  locked: Readonly<Record<Path, Json>>,
): readonly AnswerChange[] {
  return changes
    .filter(({ path, value }) => isAsked(form, path) && !touchesLocked(path, value, locked))
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
  const { field, repeat, pattern } = locate(form, path);
  if (field === undefined) return repeat?.pattern === pattern;
  return field.type.hasValue && field.calculated === undefined;
}

/** The value as it will be compared and kept; what its type cannot read stays as it was typed. */
function canonicalAt(form: CompiledForm, path: Path, value: Json): Json {
  const { field, pattern, ownerPath } = locate(form, path);
  return field === undefined || ownerPath === path ? canonical(form, pattern, value) : value;
}

/** Of a repeat, of one item of it, or of a field. */
function canonical(form: CompiledForm, pattern: Path, value: Json): Json {
  if (!form.repeats.has(pattern)) return canonicalField(form, pattern, value);
  if (Array.isArray(value)) return value.map((item: Json) => canonical(form, pattern, item));
  return isJsonObject(value) ? canonicalItem(form, pattern, value) : value;
}

function canonicalItem(form: CompiledForm, repeat: Path, item: JsonObject): JsonObject {
  const entries = Object.entries(item).map(([key, value]): [string, Json] => [
    key,
    key === '_id' ? value : canonical(form, joinPath(repeat, key), value),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function canonicalField(form: CompiledForm, pattern: Path, value: Json): Json {
  const field = form.byPattern.get(pattern);
  if (field === undefined) return value;
  const parsed = field.type.parse(value, field.settings);
  return parsed.ok ? parsed.value : value;
}
