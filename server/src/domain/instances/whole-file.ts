import { type Answers, type CompiledForm, isJsonObject, localize, type Locale } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { WorkDependencies } from './dependencies';
import { findVisible, noteReading } from './find-visible';
import { loadHistory } from './instance-history';
import type { InstanceView } from './instance-view';
import type { HistoryEntry } from './instance.types';
import { readableAnswers } from './masked-answers';
import { filesOf } from './settle-files';

/** A file of an instance; `label` is the question it answers, empty for the others. */
export interface FileInInstance {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mime: string;
  readonly purpose: 'answer' | 'input' | 'message' | 'document' | 'receipt';
  readonly at: Date;
  readonly label: string;
}

/** Everything that lies in the file of an instance, as this person may read it. */
export interface WholeFile {
  /** With the answers as they may be read. */
  readonly instance: InstanceView;
  readonly release: CompiledRelease;
  /** Sensitive values are left out: no reason was given to open them. */
  readonly masked: boolean;
  readonly files: readonly FileInInstance[];
  /** How many files are left out because only sensitive answers hold them. */
  readonly withheld: number;
  readonly history: readonly HistoryEntry[];
}

/** The whole file of an instance, its reading written down; undefined for every code that this person may not see. */
export async function readWholeFile(
  tx: TenantTransaction,
  ctx: RequestContext,
  code: string,
  deps: WorkDependencies & { readonly store: InstanceStore },
): Promise<WholeFile | undefined> {
  const found = await findVisible(tx, deps, ctx, code);
  if (found === undefined || found.erased || ctx.viewer?.kind !== 'staff') return undefined;
  await noteReading(tx, ctx, found, deps.clock.now(), { what: 'file' });
  const release = await deps.releases.get(tx, found.releaseId);
  const { answers, masked } = await readableAnswers(tx, ctx, found, release, deps.clock);
  const hidden = withheldFiles(release.form, found.answers, answers);
  const rows = await findFiles(tx, found.id);
  const files = rows.filter(({ id }) => !hidden.has(id));
  const labels = labelsOf(release.form, answers, ctx.locale);
  return {
    instance: { ...found, answers },
    release,
    masked,
    files: files.map((file) => ({ ...file, label: labels.get(file.id) ?? '' })),
    withheld: rows.length - files.length,
    history: await loadHistory(tx, ctx, found, deps),
  };
}

function withheldFiles(form: CompiledForm, all: Answers, readable: Answers): ReadonlySet<string> {
  const shown = new Set(filesOf(form, readable).map(({ id }) => id));
  return new Set(filesOf(form, all).flatMap(({ id }) => (shown.has(id) ? [] : [id])));
}

function labelsOf(form: CompiledForm, answers: Answers, locale: Locale): ReadonlyMap<string, string> {
  const labels = new Map(form.fields.map(({ key, definition }) => [key, localize(definition.label, locale)]));
  return new Map(
    filesOf(form, isJsonObject(answers) ? answers : {}).map(({ id, path }) => [
      id,
      labels.get(path.split('.').at(-1) ?? '') ?? '',
    ]),
  );
}

/** Previews are nobody's paper; what a scanner refused or has not seen goes nowhere. */
function findFiles(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly Omit<FileInInstance, 'label'>[]> {
  return tx.query(
    `select id, name, size::int as size, sha256, mime, purpose, created_at as at from file
      where tenant_id = $1 and instance_id = $2 and purpose <> 'preview' and status in ('clean', 'unscanned')
      order by created_at, id`,
    [tx.tenantId, instanceId],
    'whole_file',
  );
}
