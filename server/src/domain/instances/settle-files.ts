import {
  type Answers,
  type CompiledForm,
  isJsonObject,
  type Json,
  type JsonObject,
  mapValuesOf,
  valuesOf,
} from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { claimFiles, type FileRow, findFiles } from '../documents';
import { isUuid } from '../../platform/is-uuid';

export interface FileOwner {
  readonly instanceId: string;
  readonly ownerRealm: 'citizen' | 'staff';
  readonly ownerId: string;
  readonly purpose: 'answer' | 'input';
}

/**
 * Answers whose file references are true: only files that this person uploaded for this instance stay, with those that
 * `held` names because its answers have them already, whoever uploaded them; name, size, type and digest are those of the
 * file store, whatever was sent.
 */
export async function settleFiles(
  tx: TenantTransaction,
  form: CompiledForm,
  answers: Answers,
  owner: FileOwner,
  held: ReadonlySet<string> = new Set(),
): Promise<Answers> {
  const fields = form.fields.filter(({ type }) => type.holdsFile === true);
  if (fields.length === 0) return answers;
  const ids = [...new Set(filesOf(form, answers).map(({ id }) => id))];
  const claimed = await claimFiles(tx, { ...owner, ids: ids.filter((id) => !held.has(id)) });
  const known = [...claimed, ...ids.filter((id) => held.has(id))];
  const files = new Map((await findFiles(tx, known)).map((file) => [file.id, file]));
  let settled = answers;
  for (const field of fields) settled = mapValuesOf(field, settled, (value) => settle(value, files));
  return settled;
}

/** Ids of the files that answers refer to, in page order. */
export function filesOf(
  form: CompiledForm,
  answers: Answers,
): readonly { readonly path: string; readonly id: string }[] {
  return form.fields
    .filter(({ type }) => type.holdsFile === true)
    .flatMap((field) =>
      valuesOf(field, answers).flatMap(({ path, value }) => fileIds(value).map((id) => ({ path, id }))),
    );
}

function settle(value: Json, files: ReadonlyMap<string, FileRow>): Json {
  const kept = fileIds(value).flatMap((id) => {
    const file = files.get(id);
    return file === undefined ? [] : [toReference(file)];
  });
  return kept.length === 0 ? null : kept;
}

function toReference({ id, name, size, mime, sha256 }: FileRow): JsonObject {
  return { id, name, size, mime, sha256 };
}

/** Ids of the files that the value of a file field refers to. */
export function fileIds(value: Json): readonly string[] {
  if (!Array.isArray(value)) return [];
  const list: readonly Json[] = value;
  return list.flatMap((file) => {
    const id = isJsonObject(file) ? file['id'] : undefined;
    return typeof id === 'string' && isUuid(id) ? [id.toLowerCase()] : [];
  });
}
