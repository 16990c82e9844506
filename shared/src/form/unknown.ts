import type { Answers } from '../definition';
import { isJsonObject, joinPath, type JsonObject, type Path } from '../kernel';
import { findItems } from './items';
import type { CompiledForm } from './types';

const NOTHING: readonly Path[] = [];

/** Paths of the answers that no field of the form stands at. */
export function findUnknown(form: CompiledForm, answers: Answers): readonly Path[] {
  const unknown: Path[] = [];
  seek(form, answers, { pattern: '', path: '' }, unknown);
  return unknown.length === 0 ? NOTHING : unknown;
}

interface Place {
  readonly pattern: Path;
  readonly path: Path;
}

function seek(form: CompiledForm, holder: JsonObject, place: Place, unknown: Path[]): void {
  for (const key in holder) {
    if (key === '_id' && place.path !== '') continue;
    const pattern = joinPath(place.pattern, key);
    const path = joinPath(place.path, key);
    if (form.repeats.has(pattern)) {
      for (const item of findItems(holder[key]) ?? [])
        seek(form, item, { pattern, path: joinPath(path, item._id) }, unknown);
    } else if (form.byPattern.get(pattern)?.type.hasValue !== true) unknown.push(path);
  }
}

/** The answers without what stands at these paths, as `findUnknown` tells them. */
export function withoutUnknown(form: CompiledForm, answers: Answers, unknown: ReadonlySet<Path>): Answers {
  return strip(form, answers, { pattern: '', path: '' }, unknown);
}

function strip(form: CompiledForm, holder: JsonObject, place: Place, unknown: ReadonlySet<Path>): JsonObject {
  const kept = Object.entries(holder).flatMap(([key, value]) => {
    const path = joinPath(place.path, key);
    if (unknown.has(path)) return [];
    const pattern = joinPath(place.pattern, key);
    if (!form.repeats.has(pattern) || !Array.isArray(value)) return [[key, value] as const];
    const items = value.map((item) =>
      isJsonObject(item) && typeof item['_id'] === 'string'
        ? strip(form, item, { pattern, path: joinPath(path, item['_id']) }, unknown)
        : item,
    );
    return [[key, items] as const];
  });
  return Object.fromEntries(kept);
}
