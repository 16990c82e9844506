import {
  type Answers,
  type CompiledForm,
  type DataGroup,
  isDataGroup,
  isJsonObject,
  isKeptField,
  type Json,
  type JsonObject,
  listSource,
  partByGroup,
  type Path,
  valuesOf,
  withoutGroup,
} from '@istanze/shared';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import {
  collectObjects,
  type KeptObject,
  objectsInValues,
  parseObjects,
  withObjects,
  withoutObjectsOf,
} from './kept-objects';

/** Where a group of kept data comes from: the request that gave it last, and when. */
export interface KeptMark {
  readonly at: string;
  readonly code: string;
  readonly service: JsonObject;
}

/** Kept values by source path, for each group where it comes from, and the things among which a person chooses. */
interface Kept {
  readonly values: JsonObject;
  readonly objects: readonly KeptObject[];
  readonly marks: Readonly<Partial<Record<DataGroup, KeptMark>>>;
}

type Keeper = { readonly id: string; readonly keptData: Uint8Array | null };

/** Data that a person agreed to have used again, by source path, encrypted under the municipality's key. */
export interface KeptData {
  read(tx: TenantTransaction, citizen: Keeper): Promise<JsonObject>;
  /** All of it, for the copy of one's data. */
  readWhole(tx: TenantTransaction, citizen: Keeper): Promise<JsonObject>;
  /** With where each group comes from. */
  readMarked(tx: TenantTransaction, citizen: Keeper): Promise<Kept>;
  /** Adds what a sent request says. */
  keep(
    tx: TenantTransaction,
    citizenId: string,
    sent: { readonly form: CompiledForm; readonly answers: Answers; readonly mark: KeptMark },
  ): Promise<void>;
  /** Takes one group away; what was sent with it stays as it was sent. */
  forget(tx: TenantTransaction, citizenId: string, group: DataGroup): Promise<void>;
}

export function createKeptData(vault: Vault): KeptData {
  const readMarked: KeptData['readMarked'] = async (tx, { id, keptData }) => {
    if (keptData === null) return NOTHING;
    const sealer = await vault.forTenant(tx);
    return toKept(JSON.parse(sealer.openText(keptData, context(id))));
  };
  const change = async (tx: TenantTransaction, id: string, how: (kept: Kept) => Kept): Promise<void> => {
    const [citizen] = await tx.query<{ keptData: Buffer | null }>(
      `select kept_data as "keptData" from citizen where tenant_id = $1 and id = $2 for update`,
      [tx.tenantId, id],
      'kept_data_read',
    );
    if (citizen === undefined) return;
    const kept = { version: 3, ...how(await readMarked(tx, { id, keptData: citizen.keptData })) };
    const sealed = (await vault.forTenant(tx)).seal(JSON.stringify(kept), context(id));
    await tx.query(
      'update citizen set kept_data = $3 where tenant_id = $1 and id = $2',
      [tx.tenantId, id, sealed],
      'kept_data_write',
    );
  };
  return {
    readMarked,
    read: async (tx, citizen) => (await readMarked(tx, citizen)).values,
    readWhole: async (tx, citizen) => {
      const { values, objects } = await readMarked(tx, citizen);
      return objects.length === 0 ? values : { ...values, choices: objects.map(({ values: one }) => one) };
    },
    keep: (tx, citizenId, { form, answers, mark }) =>
      change(tx, citizenId, (kept) => ({
        ...withSent(kept, collectKept(form, answers, kept.values), mark),
        objects: withObjects(kept.objects, collectObjects(form, answers, mark)),
      })),
    forget: (tx, citizenId, group) =>
      change(tx, citizenId, ({ values, objects, marks: { [group]: _forgotten, ...marks } }) => ({
        values: withoutGroup(values, group),
        objects: withoutObjectsOf(objects, group),
        marks,
      })),
  };
}

const NOTHING: Kept = { values: {}, objects: [], marks: {} };

/** What was kept before groups had marks is values alone; things had no list of their own before version 3. */
function toKept(parsed: unknown): Kept {
  if (!isJsonObject(parsed)) return NOTHING;
  const { version, values: stored = null, marks: marked = null, objects = null } = parsed;
  if (version !== 2 && version !== 3) return { values: parsed, objects: [], marks: {} };
  const values = isJsonObject(stored) ? stored : {};
  const marks = isJsonObject(marked) ? toMarks(marked) : {};
  return {
    values,
    marks,
    objects: version === 3 ? parseObjects(objects, toMark) : objectsInValues(values, (group) => marks[group]),
  };
}

function toMarks(marks: JsonObject): Kept['marks'] {
  return Object.fromEntries(
    Object.entries(marks).flatMap(([group, mark]) =>
      isDataGroup(group) && isJsonObject(mark) ? [[group, toMark(mark)]] : [],
    ),
  );
}

function toMark({ at, code, service = null }: JsonObject): KeptMark {
  return { at: String(at), code: String(code), service: isJsonObject(service) ? service : {} };
}

/** Every group whose values this request changed or gave comes from it now. */
function withSent(
  { values: before, marks }: Kept,
  values: JsonObject,
  mark: KeptMark,
): Pick<Kept, 'values' | 'marks'> {
  const known = partByGroup(before);
  const given = [...partByGroup(values)].filter(
    ([group, part]) =>
      marks[group] === undefined || JSON.stringify(known.get(group)) !== JSON.stringify(part),
  );
  return { values, marks: { ...marks, ...Object.fromEntries(given.map(([group]) => [group, mark])) } };
}

/**
 * Values of the fields marked for reuse over what was kept before; sensitive ones, and what a register knows, are never kept.
 * Of a repeat bound to a list its items are kept in place of those of before.
 */
export function collectKept(form: CompiledForm, answers: Answers, known: JsonObject): JsonObject {
  let kept = known;
  const lists = new Map<string, Map<Path, JsonObject>>();
  for (const field of form.fields.filter(({ definition }) => isKeptField(definition))) {
    const source = field.definition.source ?? '';
    const list = listSource(source);
    for (const { path, value } of valuesOf(field, answers)) {
      if (list !== undefined) addToList(lists, list, path, value);
      else if (field.within === undefined) kept = writeNested(kept, source.split('.'), value);
    }
  }
  for (const [list, entries] of lists) kept = { ...kept, [list]: [...entries.values()] };
  return kept;
}

/** Parts of one item become parts of one entry. */
function addToList(
  lists: Map<string, Map<Path, JsonObject>>,
  { list, part }: { readonly list: string; readonly part: string },
  path: Path,
  value: Json,
): void {
  const entries = lists.get(list) ?? new Map<Path, JsonObject>();
  const item = path.slice(0, path.lastIndexOf('.'));
  lists.set(list, entries.set(item, writeNested(entries.get(item) ?? {}, part.split('.'), value)));
}

function writeNested(target: JsonObject, [first = '', ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...target, [first]: value };
  const inner = target[first];
  return { ...target, [first]: writeNested(isJsonObject(inner) ? inner : {}, rest, value) };
}

function context(citizenId: string): string {
  return `kept:${citizenId}`;
}
