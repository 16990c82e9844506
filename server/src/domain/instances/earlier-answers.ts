import {
  type Answers,
  type CompiledForm,
  type CompiledSection,
  isJsonObject,
  type IsoDate,
  type Json,
  type JsonObject,
  type Path,
  type Provenance,
  valuesOf,
  writePath,
} from '@istanze/shared';

export interface TakenOver {
  readonly answers: Answers;
  readonly provenance: Readonly<Record<Path, Provenance>>;
}

/** Until when what the earlier request obtained is in force, and the day on which what follows it begins. */
export interface Continuation {
  readonly until: IsoDate;
  readonly from: IsoDate;
}

/** What the release and the permit in force say of what may be taken. */
export interface TakingRules {
  readonly continuation?: Continuation;
  /** Field in which the mode of the stamp duty is chosen: a stamp is used once, and so is everything asked because of it. */
  readonly dutyField?: string;
}

/**
 * What a new request takes from an earlier one. Documents and declarations are given anew each time, dates and periods are
 * asked again because those of the earlier request are over; what a register is the source of is read there. The period
 * that set how long the earlier permit is in force goes on where that one ends, its own end still open.
 */
export function takeOver(
  form: CompiledForm,
  earlier: Answers,
  at: string,
  { continuation, dutyField }: TakingRules = {},
): TakenOver {
  const provenance: Record<Path, Provenance> = {};
  let answers: Answers = shells(
    form.steps.flatMap(({ sections }) => sections),
    earlier,
  );
  for (const field of form.fields) {
    if (!isWritten(field) || isOfDuty(field, dutyField)) continue;
    for (const { path, value } of valuesOf(field, earlier)) {
      const taken = mayBeTaken(field) ? value : continuePeriod(value, continuation);
      if (taken === undefined) continue;
      answers = writePath(answers, path, taken);
      provenance[path] = { origin: 'earlier-instance', at };
    }
  }
  return { answers, provenance };
}

/** The items of the repeats, empty, in their order: an item may have been left without a value. */
function shells(sections: readonly CompiledSection[], earlier: JsonObject): JsonObject {
  const found: Record<string, Json> = {};
  for (const { repeat, sections: inner } of sections) {
    if (repeat === undefined) Object.assign(found, shells(inner, earlier));
    else {
      const items = listOf(earlier[repeat]).filter(isJsonObject);
      const empty = items.map((item) => ({ ...shells(inner, item), _id: item['_id'] ?? null }));
      if (empty.length > 0) found[repeat] = empty;
    }
  }
  return found;
}

type Taken = CompiledForm['fields'][number];

/** By the person, in answer to this very question. */
function isWritten({ definition, type, calculated }: Taken): boolean {
  return calculated === undefined && type.hasValue && definition.readonlyWhenSourced !== true;
}

function mayBeTaken({ type }: Taken): boolean {
  return type.holdsFile !== true && type.group !== 'document' && type.group !== 'date';
}

/** The field in which the mode of the stamp duty is chosen, and what is asked because of it. */
export function isOfDuty({ key, definition }: Taken, dutyField: string | undefined): boolean {
  return dutyField !== undefined && (key === dutyField || reads(definition.visibleWhen ?? null, dutyField));
}

/** True where a condition reads the field of that key. */
function reads(logic: Json, key: string): boolean {
  if (Array.isArray(logic)) return logic.some((part: Json) => reads(part, key));
  if (!isJsonObject(logic)) return false;
  const { var: name, ...rest } = logic;
  if (name === key || (typeof name === 'string' && name.startsWith(`${key}.`))) return true;
  return Object.values(rest).some((part) => reads(part, key));
}

function continuePeriod(value: Json, continuation: Continuation | undefined): Json | undefined {
  const decided = isJsonObject(value) && continuation !== undefined && value['to'] === continuation.until;
  return decided ? { from: continuation.from, to: null } : undefined;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
