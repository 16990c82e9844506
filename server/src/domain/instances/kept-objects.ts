import {
  type Answers,
  type CompiledField,
  type CompiledForm,
  dataGroupOf,
  type DataGroup,
  isJsonObject,
  isKeptField,
  isObjectKind,
  isSameObject,
  type Json,
  type JsonObject,
  listSource,
  objectKindOf,
  type ObjectKind,
  partKindOf,
  type Path,
  sourceOfKind,
  valuesOf,
} from '@istanze/shared';
import type { KeptMark } from './kept-data';

/** One of the vehicles, properties, accounts or companies that a person gave, and the request that gave it last. */
export interface KeptObject {
  readonly kind: ObjectKind;
  readonly values: Json;
  readonly mark: KeptMark;
}

/** Of each kind the latest stay. */
const MOST_OF_A_KIND = 20;

/** What a sent request says of things that a person may have several of, where its fields are marked for reuse. */
export function collectObjects(form: CompiledForm, answers: Answers, mark: KeptMark): readonly KeptObject[] {
  const kept = form.fields.filter(({ definition }) => isKeptField(definition));
  const whole = kept.flatMap((field) => {
    const kind = objectKindOf(field.definition.source);
    return kind === undefined
      ? []
      : valuesOf(field, answers).map(({ value }) => ({ kind, values: withoutEmpty(value), mark }));
  });
  return [...whole, ...collectItems(kept, answers, mark)];
}

/** The latest first; what is said again of the same thing stands over what was said before. */
export function withObjects(
  before: readonly KeptObject[],
  given: readonly KeptObject[],
): readonly KeptObject[] {
  let objects = before;
  for (const object of given) {
    const isSame = (other: KeptObject): boolean =>
      other.kind === object.kind && isSameObject(object.kind, other.values, object.values);
    const known = objects.find(isSame);
    const values = known === undefined ? object.values : joined(known.values, object.values);
    const mark =
      known !== undefined && JSON.stringify(known.values) === JSON.stringify(values)
        ? known.mark
        : object.mark;
    objects = [{ ...object, values, mark }, ...objects.filter((other) => !isSame(other))];
  }
  const count = new Map<ObjectKind, number>();
  return objects.filter(({ kind }) => {
    count.set(kind, (count.get(kind) ?? 0) + 1);
    return (count.get(kind) ?? 0) <= MOST_OF_A_KIND;
  });
}

export function withoutObjectsOf(objects: readonly KeptObject[], group: DataGroup): readonly KeptObject[] {
  return objects.filter(({ kind }) => groupOfObject(kind) !== group);
}

export function groupOfObject(kind: ObjectKind): DataGroup | undefined {
  return dataGroupOf(sourceOfKind(kind) ?? kind);
}

/** What was kept before things had a list of their own. */
export function objectsInValues(
  values: JsonObject,
  markOf: (group: DataGroup) => KeptMark | undefined,
): readonly KeptObject[] {
  const applicant = values['applicant'];
  const found: readonly (readonly [ObjectKind, Json | undefined])[] = [
    ['vehicle', values['vehicle']],
    ...listIn(values['vehicles']).map((entry) => ['vehicle', entry] as const),
    ['property', values['property']],
    ['company', values['company']],
    ['iban', isJsonObject(applicant) ? applicant['iban'] : undefined],
  ];
  return found.flatMap(([kind, value]) => {
    const group = groupOfObject(kind);
    const mark = group === undefined ? undefined : markOf(group);
    return value === undefined || value === null || mark === undefined
      ? []
      : [{ kind, values: withoutEmpty(value), mark }];
  });
}

export function parseObjects(stored: Json, toMark: (mark: JsonObject) => KeptMark): readonly KeptObject[] {
  return listIn(stored).flatMap((one) => {
    if (!isJsonObject(one)) return [];
    const { kind, values = null, mark } = one;
    return isObjectKind(kind) && isJsonObject(mark) ? [{ kind, values, mark: toMark(mark) }] : [];
  });
}

/** Parts of one item become parts of one thing. */
function collectItems(
  fields: readonly CompiledField[],
  answers: Answers,
  mark: KeptMark,
): readonly KeptObject[] {
  const items = new Map<Path, KeptObject>();
  for (const field of fields) {
    const kind = partKindOf(field.definition.source);
    const part = listSource(field.definition.source)?.part;
    if (kind === undefined || part === undefined) continue;
    for (const { path, value } of valuesOf(field, answers)) {
      const item = path.slice(0, path.lastIndexOf('.'));
      items.set(item, { kind, values: joined(items.get(item)?.values ?? {}, { [part]: value }), mark });
    }
  }
  return [...items.values()];
}

function joined(known: Json, given: Json): Json {
  return isJsonObject(known) && isJsonObject(given) ? { ...known, ...given } : given;
}

function withoutEmpty(value: Json): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
