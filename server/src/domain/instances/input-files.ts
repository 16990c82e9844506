import { isJsonObject, type Json, type JsonObject } from '@istanze/shared';
import type { Viewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { claimFiles, type FileRow, findFiles } from '../documents';
import { isUuid } from '../../platform/is-uuid';

/**
 * The input of an activity with true file references: lists of `{id, …}` keep what this person uploaded or what the
 * instance holds already, with the facts of the file store. What is not such a list is left to the form to judge.
 */
export async function claimInputFiles(
  tx: TenantTransaction,
  viewer: Viewer,
  instanceId: string,
  input: JsonObject,
): Promise<JsonObject> {
  const ids = collectIds(input);
  if (ids.length === 0) return input;
  const held = await tx.query<{ id: string }>(
    'select id from file where tenant_id = $1 and id = any ($2) and instance_id = $3',
    [tx.tenantId, ids, instanceId],
    'file_held',
  );
  const claimed = await claimFiles(tx, {
    ids: ids.filter((id) => !held.some((file) => file.id === id)),
    instanceId,
    ownerRealm: viewer.kind,
    ownerId: viewer.id,
    purpose: 'input',
  });
  const mine = [...claimed, ...held.map(({ id }) => id)];
  const files = new Map((await findFiles(tx, mine)).map((file) => [file.id, file]));
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, settle(value, files)]));
}

function collectIds(value: Json): readonly string[] {
  if (isFileList(value)) return value.map(({ id }) => String(id).toLowerCase());
  if (Array.isArray(value)) return value.flatMap((item: Json) => collectIds(item));
  return isJsonObject(value) ? Object.values(value).flatMap((part) => collectIds(part)) : [];
}

function settle(value: Json, files: ReadonlyMap<string, FileRow>): Json {
  if (isFileList(value)) {
    return value.flatMap(({ id }) => {
      const file = files.get(String(id).toLowerCase());
      return file === undefined ? [] : [toReference(file)];
    });
  }
  if (Array.isArray(value)) return value.map((item: Json) => settle(item, files));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, settle(part, files)]));
}

/** References to files are the only lists of objects that carry a digest. */
function isFileList(value: Json): value is readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const items: readonly Json[] = value;
  return items.every(
    (item) => isJsonObject(item) && typeof item['id'] === 'string' && isUuid(item['id']) && 'sha256' in item,
  );
}

function toReference({ id, name, size, mime, sha256 }: FileRow): JsonObject {
  return { id, name, size, mime, sha256 };
}
