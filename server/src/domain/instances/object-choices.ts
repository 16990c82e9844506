import {
  type Answers,
  type CompiledForm,
  equalJson,
  isJsonObject,
  isSameObject,
  type Json,
  type JsonObject,
  listSource,
  type ObjectChoice,
  objectKindOf,
  type ObjectKind,
  partKindOf,
  type Path,
  type Provenance,
  valuesOf,
} from '@istanze/shared';
import type { KeptObject } from './kept-objects';
import { type RegistryReading, registrySource } from './prefill-sources';

/** Kinds of things that a form lets a person choose among. */
export function kindsAsked(form: CompiledForm): ReadonlySet<ObjectKind> {
  const kinds = form.fields.map(({ definition: { source } }) => objectKindOf(source) ?? partKindOf(source));
  return new Set(kinds.filter((kind) => kind !== undefined));
}

/** What the person gave before, then the people that the national register knows of the household. */
export function toChoices(
  asked: ReadonlySet<ObjectKind>,
  kept: readonly KeptObject[],
  reading: RegistryReading | undefined,
): readonly ObjectChoice[] {
  const own = kept.map(({ kind, values, mark: { at, service } }): ObjectChoice => ({
    kind,
    values,
    origin: 'profile',
    at,
    service: toText(service),
  }));
  return [...own, ...peopleOf(reading)].filter(({ kind }) => asked.has(kind));
}

/**
 * Where answers come from that say, word for word, what is kept: somebody chose it. Only those under `written` are looked at;
 * of an item of a repeat each part is told.
 */
export function chosenProvenance(
  form: CompiledForm,
  answers: Answers,
  written: readonly Path[],
  kept: readonly KeptObject[],
): Readonly<Record<Path, Provenance>> {
  const isWritten = (path: Path): boolean =>
    written.some((one) => one === path || path.startsWith(`${one}.`) || one.startsWith(`${path}.`));
  const found: Record<Path, Provenance> = {};
  const items = new Map<Path, { kind: ObjectKind; values: Record<string, Json>; paths: Path[] }>();
  for (const field of form.fields) {
    const { source } = field.definition;
    const kind = objectKindOf(source);
    const partKind = partKindOf(source);
    const part = listSource(source)?.part;
    for (const { path, value } of kind === undefined && partKind === undefined
      ? []
      : valuesOf(field, answers)) {
      const object =
        kind === undefined
          ? undefined
          : kept.find((one) => one.kind === kind && equalJson(canonical(field, one.values), value));
      if (object !== undefined && isWritten(path)) found[path] = provenanceOf(object);
      if (partKind === undefined || part === undefined) continue;
      const at = path.slice(0, path.lastIndexOf('.'));
      const item = items.get(at) ?? { kind: partKind, values: {}, paths: [] };
      items.set(at, { ...item, values: { ...item.values, [part]: value }, paths: [...item.paths, path] });
    }
  }
  for (const [path, { kind, values, paths }] of items) {
    const object = kept.find((one) => one.kind === kind && says(kind, one.values, values));
    if (object === undefined || !isWritten(path)) continue;
    for (const each of paths) found[each] = provenanceOf(object);
  }
  return found;
}

/** True for fields among whose values what was written may be something kept. */
export function mayBeChosen(form: CompiledForm): boolean {
  return kindsAsked(form).size > 0;
}

function canonical(field: CompiledForm['fields'][number], raw: Json): Json {
  const parsed = field.type.parse(raw, field.settings);
  return parsed.ok ? parsed.value : null;
}

/** The same thing, of which nothing else is said. */
function says(kind: ObjectKind, kept: Json, values: JsonObject): boolean {
  return (
    isJsonObject(kept) &&
    isSameObject(kind, kept, values) &&
    Object.entries(values).every(([part, value]) => equalJson(kept[part] ?? null, value))
  );
}

function provenanceOf({ mark }: KeptObject): Provenance {
  return { origin: 'profile', at: mark.at };
}

function peopleOf(reading: RegistryReading | undefined): readonly ObjectChoice[] {
  if (reading === undefined) return [];
  const { origin, at, values } = registrySource(reading);
  const choice = (kind: ObjectKind) => (one: Json) => ({ kind, values: one, origin, at, service: null });
  return [
    ...listIn(values, 'household').map(choice('household')),
    ...listIn(values, 'minors').map(choice('minor')),
  ];
}

function listIn(values: JsonObject, path: Path): readonly Json[] {
  const list = values[path];
  return Array.isArray(list) ? list : [];
}

function toText({ it, en }: JsonObject): ObjectChoice['service'] {
  if (typeof it !== 'string') return null;
  return typeof en === 'string' ? { it, en } : { it };
}
