import { romeDate } from '@istanze/shared';
import { cleanFileName, type StoredFiles } from '../../files';
import { serverWords } from '../../messages';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { archive } from '../exports';
import { type CollectDependencies, collectPersonalData } from './collect-personal-data';
import { findCopy, markReady } from './copy.repository';
import { personalDataPage } from './personal-data-page';

export interface CopyDependencies extends CollectDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly files: Pick<StoredFiles, 'save' | 'remove'>;
  /** A copy with more requests than these is made by a job: a request has some hundred answers and some ten messages. */
  readonly mostAtOnce: number;
}

/** Makes the ZIP of a copy that was asked for and stores it for its owner; its file has the id of the copy, so it is made once. */
export async function makeCopy(
  tenantId: string,
  copyId: string,
  deps: CopyDependencies,
  also: (tx: TenantTransaction) => Promise<void> = async () => undefined,
): Promise<void> {
  const at = deps.clock.now();
  const asked = await deps.withTenant(tenantId, async (tx) => {
    const copy = await findCopy(tx, copyId);
    if (copy === undefined || copy.readyAt !== null) return undefined;
    return { copy, data: await collectPersonalData(tx, copy.citizenId, at, deps) };
  });
  if (asked === undefined) return;
  const { locale, ...data } = asked.data;
  const t = serverWords(locale);
  const page = t('copy.page');
  const content = await zip(
    [
      { path: `${page}.html`, text: personalDataPage(data, locale) },
      { path: `${page}.json`, text: `${JSON.stringify(data, undefined, 2)}\n` },
    ],
    at,
  );
  const saved = await deps.files.save(tenantId, {
    id: copyId,
    owner: { realm: 'citizen', id: asked.copy.citizenId },
    purpose: 'personal-copy',
    name: cleanFileName(`${t('copy.name', { date: romeDate(at.toISOString()) })}.zip`),
    mime: 'application/zip',
    content,
    status: 'clean',
  });
  await deps.withTenant(tenantId, async (tx) => {
    await markReady(tx, copyId, { fileId: saved.id, at });
    await also(tx);
  });
}

async function zip(
  files: readonly { readonly path: string; readonly text: string }[],
  at: Date,
): Promise<Buffer> {
  const entries = files.map(({ path, text }) => {
    const bytes = Buffer.from(text, 'utf8');
    return { path, at, size: bytes.length, open: async () => bytes };
  });
  const chunks: Buffer[] = [];
  for await (const chunk of archive(entries)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
