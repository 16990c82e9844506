import { type Answers, type CompiledForm, isJsonObject, type Json, type JsonObject } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { claimFiles, type FileRow, findFiles } from '../documents';

export interface FileOwner {
  readonly instanceId: string;
  readonly ownerRealm: 'citizen' | 'staff';
  readonly ownerId: string;
  readonly purpose: 'answer' | 'input';
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Answers whose file references are true: only files that this person uploaded for this instance stay, and their name,
 * size, type and digest are those of the file store, whatever was sent.
 */
export async function settleFiles(
  tx: TenantTransaction,
  form: CompiledForm,
  answers: Answers,
  owner: FileOwner,
): Promise<Answers> {
  const fields = form.fields.filter(({ type }) => type.holdsFile === true);
  if (fields.length === 0) return answers;
  const ids = fields.flatMap(({ section, key }) =>
    valuesOf(answers, section.repeat, key).flatMap((value) => fileIds(value)),
  );
  const claimed = await claimFiles(tx, { ...owner, ids: [...new Set(ids)] });
  const files = new Map((await findFiles(tx, [...claimed])).map((file) => [file.id, file]));
  let settled: Record<string, Json> = { ...answers };
  for (const { section, key } of fields)
    settled = mapValues(settled, section.repeat, key, (value) => settle(value, files));
  return settled;
}

/** Ids of the files that answers refer to, in page order. */
export function filesOf(
  form: CompiledForm,
  answers: Answers,
): readonly { readonly path: string; readonly id: string }[] {
  return form.fields
    .filter(({ type }) => type.holdsFile === true)
    .flatMap(({ section, key }) => {
      if (section.repeat === undefined) return fileIds(answers[key]).map((id) => ({ path: key, id }));
      return itemsOf(answers[section.repeat]).flatMap((item) =>
        fileIds(item[key]).map((id) => ({ path: `${section.repeat}.${String(item['_id'])}.${key}`, id })),
      );
    });
}

function settle(value: Json | undefined, files: ReadonlyMap<string, FileRow>): Json | undefined {
  const kept = fileIds(value).flatMap((id) => {
    const file = files.get(id);
    return file === undefined ? [] : [toReference(file)];
  });
  return kept.length === 0 ? undefined : kept;
}

function toReference({ id, name, size, mime, sha256 }: FileRow): JsonObject {
  return { id, name, size, mime, sha256 };
}

function fileIds(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  const list: readonly Json[] = value;
  return list.flatMap((file) => {
    const id = isJsonObject(file) ? file['id'] : undefined;
    return typeof id === 'string' && UUID.test(id) ? [id.toLowerCase()] : [];
  });
}

function itemsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function valuesOf(answers: Answers, repeat: string | undefined, key: string): readonly (Json | undefined)[] {
  return repeat === undefined ? [answers[key]] : itemsOf(answers[repeat]).map((item) => item[key]);
}

function mapValues(
  answers: Record<string, Json>,
  repeat: string | undefined,
  key: string,
  change: (value: Json | undefined) => Json | undefined,
): Record<string, Json> {
  if (repeat === undefined) return withValue(answers, key, change(answers[key]));
  const items = answers[repeat];
  if (!Array.isArray(items)) return answers;
  return { ...answers, [repeat]: itemsOf(items).map((item) => withValue(item, key, change(item[key]))) };
}

function withValue(target: JsonObject, key: string, value: Json | undefined): Record<string, Json> {
  const { [key]: _old, ...rest } = target;
  return value === undefined ? rest : { ...rest, [key]: value };
}
