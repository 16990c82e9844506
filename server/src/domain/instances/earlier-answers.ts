import type { Answers, CompiledForm, Json, Path, Provenance } from '@istanze/shared';
import { isJsonObject } from '@istanze/shared';

export interface TakenOver {
  readonly answers: Answers;
  readonly provenance: Readonly<Record<Path, Provenance>>;
}

/**
 * What a new request takes from an earlier one. Documents and declarations are given anew each time, dates and periods are
 * asked again because those of the earlier request are over; what a register is the source of is read there.
 */
export function takeOver(form: CompiledForm, earlier: Answers, at: string): TakenOver {
  const answers: Record<string, Json> = {};
  const provenance: Record<Path, Provenance> = {};
  const note = (path: Path) => void (provenance[path] = { origin: 'earlier-instance', at });
  for (const section of form.sections) {
    const keys = section.fields.filter(mayBeTaken).map((field) => field.key);
    if (section.repeat === undefined) {
      for (const key of keys) take(earlier[key], (value) => void ((answers[key] = value), note(key)));
      continue;
    }
    const items = listOf(earlier[section.repeat]).filter(isJsonObject);
    if (items.length > 0) answers[section.repeat] = items.map((item) => pick(item, ['_id', ...keys]));
    for (const item of items) {
      for (const key of keys) take(item[key], () => note(`${section.repeat}.${String(item['_id'])}.${key}`));
    }
  }
  return { answers, provenance };
}

type Taken = CompiledForm['fields'][number];

function mayBeTaken({ definition, type, calculated }: Taken): boolean {
  if (calculated !== undefined || !type.hasValue || definition.readonlyWhenSourced === true) return false;
  return type.holdsFile !== true && type.group !== 'document' && type.group !== 'date';
}

function take(value: Json | undefined, use: (value: Json) => void): void {
  if (value !== undefined && value !== null) use(value);
}

function pick(item: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]])));
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
