import {
  type Answers,
  type CompiledField,
  type CompiledForm,
  isJsonObject,
  isKeptSource,
  type Json,
  type JsonObject,
  listSource,
  type Path,
  valuesOf,
} from '@istanze/shared';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Data that a person agreed to have used again, by source path, encrypted under the municipality's key. */
export interface KeptData {
  read(
    tx: TenantTransaction,
    citizen: { readonly id: string; readonly keptData: Uint8Array | null },
  ): Promise<JsonObject>;
  /** Adds what a sent request says; does nothing for who did not agree. */
  keep(tx: TenantTransaction, citizenId: string, form: CompiledForm, answers: Answers): Promise<void>;
}

export function createKeptData(vault: Vault): KeptData {
  const read: KeptData['read'] = async (tx, { id, keptData }) => {
    if (keptData === null) return {};
    const sealer = await vault.forTenant(tx);
    const parsed: unknown = JSON.parse(sealer.openText(keptData, context(id)));
    return isJsonObject(parsed) ? parsed : {};
  };
  return {
    read,
    keep: async (tx, citizenId, form, answers) => {
      const rows = await tx.query<{ reuse: boolean; keptData: Buffer | null }>(
        `select reuse_data as reuse, kept_data as "keptData" from citizen where tenant_id = $1 and id = $2 for update`,
        [tx.tenantId, citizenId],
        'kept_data_read',
      );
      const [citizen] = rows;
      if (citizen === undefined || !citizen.reuse) return;
      const known = await read(tx, { id: citizenId, keptData: citizen.keptData });
      const kept = collectKept(form, answers, known);
      const sealed = (await vault.forTenant(tx)).seal(JSON.stringify(kept), context(citizenId));
      await tx.query(
        'update citizen set kept_data = $3 where tenant_id = $1 and id = $2',
        [tx.tenantId, citizenId, sealed],
        'kept_data_write',
      );
    },
  };
}

/**
 * Values of the fields marked for reuse over what was kept before; sensitive ones, and what a register knows, are never kept.
 * Of a repeat bound to a list its items are kept in place of those of before.
 */
export function collectKept(form: CompiledForm, answers: Answers, known: JsonObject): JsonObject {
  let kept = known;
  const lists = new Map<string, Map<Path, JsonObject>>();
  for (const field of form.fields.filter(mayBeKept)) {
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

function mayBeKept({ definition: { reuse, sensitive, source } }: CompiledField): boolean {
  return reuse === true && sensitive !== true && source !== undefined && isKeptSource(source);
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
