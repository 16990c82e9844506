import { listSource, objectKindOf, type Answers, type Provenance } from '../definition';
import { isJsonObject, joinPath, type Json, type JsonObject, type Path } from '../kernel';
import { readPath, writePath } from './paths';
import type { CompiledField, CompiledForm, CompiledSection, Prefilled, PrefillSource } from './types';

/**
 * Fills empty fields from the first source that has a value their type accepts, else with their default; repeats get an
 * item for each entry of the list they are bound to (`household[].firstName`), or as many empty ones as they need at least.
 */
export function prefill(
  form: CompiledForm,
  sources: readonly PrefillSource[],
  answers: Answers = {},
): Prefilled {
  const filling = new Filling(sources, answers);
  for (const { sections } of form.steps) filling.fillSections(sections, THE_FORM);
  return { answers: filling.answers, provenance: filling.provenance };
}

class Filling {
  readonly provenance: Record<Path, Provenance> = {};

  constructor(
    private readonly sources: readonly PrefillSource[],
    public answers: Answers,
  ) {}

  fillSections(sections: readonly CompiledSection[], place: Place): void {
    for (const section of sections) {
      if (section.repeat === undefined) this.fillContent(section, place);
      else if (readPath(this.answers, joinPath(place.path, section.repeat)) === null)
        this.fillRepeat(section, joinPath(place.path, section.repeat));
    }
  }

  private fillContent(section: CompiledSection, place: Place): void {
    for (const field of section.fields)
      this.fill(field, joinPath(place.path, field.key), sourceIn(field, place));
    this.fillSections(section.sections, place);
  }

  private fillRepeat(section: CompiledSection, repeat: Path): void {
    const list = listOf(section);
    const { min = 0, max = 0 } = section.definition.repeat ?? {};
    const count = Math.min(Math.max(this.longest(list), min), max);
    for (let index = 0; index < count; index++) {
      const path = joinPath(repeat, String(index + 1));
      this.answers = writePath(this.answers, path, { _id: String(index + 1) });
      this.fillContent(section, {
        path,
        entry: list === undefined ? undefined : joinPath(list, String(index)),
      });
    }
  }

  private longest(list: string | undefined): number {
    if (list === undefined) return 0;
    return Math.max(0, ...this.sources.map(({ values }) => lengthOf(lookInto(values, list))));
  }

  private fill(field: CompiledField, path: Path, source: string | undefined): void {
    if (!field.type.hasValue || field.calculated !== undefined || readPath(this.answers, path) !== null)
      return;
    if (source !== undefined && this.fillFrom(field, path, source)) return;
    const value = accepted(field, field.definition.default ?? null);
    if (value !== null) this.answers = writePath(this.answers, path, value);
  }

  private fillFrom(field: CompiledField, path: Path, source: string): boolean {
    for (const { origin, at, values } of this.sources) {
      const value = accepted(field, lookInto(values, source));
      if (value === null) continue;
      this.answers = writePath(this.answers, path, value);
      this.provenance[path] = { origin, at };
      return true;
    }
    return false;
  }
}

/** The item being filled, and the entry of a source's list that it is made of; or the form itself. */
interface Place {
  readonly path: Path;
  readonly entry: Path | undefined;
}

const THE_FORM: Place = { path: '', entry: undefined };

/**
 * Inside an item made of a list's entry `household[].x` is that entry's; what names no list is the same for all items, but for
 * a thing of which each item has one of its own: that is chosen.
 */
function sourceIn({ definition: { source } }: CompiledField, { path, entry }: Place): Path | undefined {
  const part = listSource(source)?.part;
  if (part === undefined)
    return path !== THE_FORM.path && objectKindOf(source) !== undefined ? undefined : source;
  return entry === undefined ? undefined : joinPath(entry, part);
}

/** The list that a field standing in the item itself is bound to. */
function listOf(section: CompiledSection): string | undefined {
  for (const { definition } of section.fields) {
    const list = listSource(definition.source)?.list;
    if (list !== undefined) return list;
  }
  const [inner] = section.sections
    .filter(({ repeat }) => repeat === undefined)
    .flatMap((each) => listOf(each) ?? []);
  return inner;
}

function lengthOf(value: Json): number {
  return Array.isArray(value) ? value.length : 0;
}

/** The canonical value; null when the type cannot make anything of it. */
function accepted(field: CompiledField, raw: Json): Json {
  if (raw === null) return null;
  const parsed = field.type.parse(raw, field.settings);
  return parsed.ok ? parsed.value : null;
}

/** What stands at a dotted path of a source; positions count from 0. */
function lookInto(values: JsonObject, path: string): Json {
  let value: Json = values;
  for (const segment of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(segment)] ?? null;
    else value = isJsonObject(value) && Object.hasOwn(value, segment) ? (value[segment] ?? null) : null;
  }
  return value;
}
