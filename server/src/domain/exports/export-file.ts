import { localize } from '@istanze/shared';
import { cleanFileName } from '../../files';
import type { RequestContext } from '../../graphql/context';
import { serverWords } from '../../messages';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findInstanceCommunications } from '../communications';
import { findNotes } from '../desk';
import { formatInstant, getLetterHead } from '../documents';
import type { FileInInstance } from '../instances';
import { findInstanceMessages } from '../messages';
import { archive, type ArchiveEntry } from './archive';
import type { Download, ExportDependencies } from './export-dependencies';
import { fileIndexPage, type ListedFile } from './file-index';
import { makePapers, type PaperSource } from './file-papers';

/**
 * The whole file of an instance as one ZIP, with an index and digests: what this person may read, sensitive values and files
 * left out until a reason was given. The person it is about sees who took it. Undefined for what one may not see.
 */
export function createExportFile(deps: ExportDependencies) {
  return async (ctx: RequestContext, code: string): Promise<Download | undefined> => {
    const source = await deps.withTenant(ctx.tenantId, (tx) => read(tx, ctx, code, deps));
    if (source === undefined) return undefined;
    const papers = await makePapers(source, deps.fonts);
    const stored = source.file.files.map((file) => ({ file, listed: listedFile(file, source) }));
    const listed = [...papers, ...distinct(stored.map((one) => one.listed))];
    const made = papers.map((paper): ArchiveEntry => ({ ...paper, open: async () => paper.bytes }));
    const kept = stored.map(({ file }, index): ArchiveEntry => ({
      ...(listed[papers.length + index] ?? listedFile(file, source)),
      open: () => deps.files.read(ctx.tenantId, file.id),
    }));
    return {
      name: `${serverWords(ctx.locale)('file.name', { code })}.zip`,
      mime: 'application/zip',
      content: archive([...guides(ctx, source, listed), ...made, ...kept]),
    };
  };
}

async function read(
  tx: TenantTransaction,
  ctx: RequestContext,
  code: string,
  { work, vault, clock }: ExportDependencies,
): Promise<PaperSource | undefined> {
  const file = await work.wholeFile(tx, ctx, code);
  if (file === undefined) return undefined;
  const { id, officeId } = file.instance;
  return {
    file,
    locale: ctx.locale,
    head: await getLetterHead(tx, officeId),
    messages: await findInstanceMessages(tx, id),
    communications: await findInstanceCommunications(tx, id),
    notes: await findNotes(tx, await vault.forInstance(tx, id), id),
    at: clock.now(),
  };
}

function listedFile(file: FileInInstance, { locale }: PaperSource): ListedFile {
  const folder = serverWords(locale)(`file.folder.${file.purpose}`);
  const name = cleanFileName(file.label === '' ? file.name : `${file.label} - ${file.name}`);
  return {
    path: `${folder}/${name}`,
    what: file.label === '' ? folder : file.label,
    at: file.at,
    size: file.size,
    sha256: file.sha256,
  };
}

/** Two files of the same name stand beside each other: `carta.pdf`, `carta (2).pdf`. */
function distinct(files: readonly ListedFile[]): readonly ListedFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const known = file.path.toLowerCase();
    const times = (seen.get(known) ?? 0) + 1;
    seen.set(known, times);
    return times === 1 ? file : { ...file, path: file.path.replace(/(\.[^.]+)?$/, ` (${times})$1`) };
  });
}

/** The index for people, and the digests as `sha256sum -c` reads them. */
function guides(
  { viewer, locale }: RequestContext,
  { file, at }: PaperSource,
  files: readonly ListedFile[],
): readonly ArchiveEntry[] {
  const t = serverWords(locale);
  const { instance, release, masked, withheld } = file;
  const facts = [
    [t('file.service'), localize(release.content.service.title, locale)],
    [t('file.applicant'), `${instance.applicantName}, ${instance.applicantFiscalCode}`],
    ...(instance.representation === null
      ? []
      : [
          [
            t('export.representative'),
            `${instance.representation.name}, ${instance.representation.fiscalCode}`,
          ] as const,
        ]),
    [t('file.protocol'), instance.protocol ?? ''],
    [t('file.submitted'), instance.submittedAt === null ? '' : formatInstant(instance.submittedAt)],
  ] as const;
  const name = viewer?.kind === 'staff' ? viewer.name : '';
  const page = fileIndexPage({
    locale,
    title: t('file.title', { code: instance.code }),
    facts: facts.filter(([, value]) => value !== ''),
    notices: [
      t('file.taken', { name, at: formatInstant(at.toISOString()) }),
      ...(masked ? [t('file.withheld', { count: withheld })] : []),
    ],
    files,
  });
  const sums = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  return [textEntry(`${t('file.index')}.html`, page, at), textEntry('SHA256SUMS.txt', sums, at)];
}

function textEntry(path: string, text: string, at: Date): ArchiveEntry {
  const bytes = Buffer.from(text, 'utf8');
  return { path, at, size: bytes.length, open: async () => bytes };
}
