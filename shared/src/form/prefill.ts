import type { Answers, Provenance } from '../definition';
import { isJsonObject, type Json, type JsonObject, type Path } from '../kernel';
import { readPath, writePath } from './paths';
import type { CompiledField, CompiledForm, CompiledSection, Prefilled, PrefillSource } from './types';

const LIST_MARK = '[].';

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
  for (const section of form.sections) filling.fillSection(section);
  return { answers: filling.answers, provenance: filling.provenance };
}

class Filling {
  readonly provenance: Record<Path, Provenance> = {};

  constructor(
    private readonly sources: readonly PrefillSource[],
    public answers: Answers,
  ) {}

  fillSection(section: CompiledSection): void {
    if (section.repeat === undefined)
      for (const field of section.fields) this.fill(field, field.key, field.definition.source);
    else if (readPath(this.answers, section.repeat) === null) this.fillRepeat(section, section.repeat);
  }

  private fillRepeat(section: CompiledSection, repeat: string): void {
    const list = listOf(section);
    const count = Math.max(this.longest(list), section.definition.repeat?.min ?? 0);
    for (let index = 0; index < count; index++) {
      const path = `${repeat}.${index + 1}`;
      this.answers = writePath(this.answers, path, { _id: String(index + 1) });
      for (const field of section.fields) {
        const part = field.definition.source?.split(LIST_MARK)[1];
        this.fill(field, `${path}.${field.key}`, part === undefined ? undefined : `${list}.${index}.${part}`);
      }
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

function listOf(section: CompiledSection): string | undefined {
  const source = section.fields.find(({ definition }) => definition.source?.includes(LIST_MARK) === true)
    ?.definition.source;
  return source?.split(LIST_MARK)[0];
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
