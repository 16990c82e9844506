import { romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getCitizen as getViewer } from '../../graphql/get-viewer';
import { notAllowed, type NotAllowed } from '../../graphql/refusals';
import { serverWords } from '../../messages';
import { addJobs, type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { getCitizen } from '../citizens';
import { fileUrl, formatDate } from '../documents';
import { addNoticeJobs } from '../communications';
import { appendMessage } from '../messages';
import { getTenant } from '../tenants';
import {
  type CopyRow,
  deleteCopy,
  findCopiesBefore,
  findCopy,
  findLastCopy,
  insertCopy,
  lockCitizen,
} from './copy.repository';
import { PersonalCopyOutput, PersonalCopyPayload } from './copy.types';
import { type CopyDependencies, makeCopy } from './make-copy';
import { countOwnInstances } from './personal-data.repository';

/** Makes a copy that would take too long while somebody waits. */
export const PERSONAL_COPY = 'personal-copy';

const DAY = 86_400_000;
const KEPT_DAYS = 7;
/** Asking again within this time gives the copy that was just made. */
const FRESH_MINUTES = 10;

export interface PersonalCopies {
  ask(ctx: RequestContext): Promise<PersonalCopyPayload | NotAllowed>;
  readLast(ctx: RequestContext): Promise<PersonalCopyOutput | null>;
  /** Throws away the copies whose week is over; answers how many. */
  removeOld(tenantId: string): Promise<number>;
  readonly prepare: OutboxHandler;
}

/** Copies of everything the municipality holds of a person, for that person (GDPR artt. 15 and 20). */
export function createPersonalCopies(deps: CopyDependencies): PersonalCopies {
  return {
    ask: (ctx) => ask(ctx, getViewer(ctx).id, deps),
    readLast: (ctx) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const copy = await findLastCopy(tx, getViewer(ctx).id);
        return copy === undefined || isOver(copy, deps.clock.now()) ? null : toOutput(copy);
      }),
    removeOld: (tenantId) => removeOld(tenantId, deps),
    prepare: async ({ tenantId, payload }) => {
      const { copyId } = payload;
      if (typeof copyId !== 'string') throw new PermanentFailure('no-copy');
      await makeCopy(tenantId, copyId, deps, (tx) => tellReady(tx, copyId, deps.clock.now()));
    },
  };
}

async function ask(
  ctx: RequestContext,
  citizenId: string,
  deps: CopyDependencies,
): Promise<PersonalCopyPayload | NotAllowed> {
  const at = deps.clock.now();
  const begun = await deps.withTenant(ctx.tenantId, async (tx) => {
    await lockCitizen(tx, citizenId);
    const last = await findLastCopy(tx, citizenId);
    if (last !== undefined && at.getTime() - last.askedAt.getTime() < FRESH_MINUTES * 60_000)
      return { id: last.id, atOnce: false };
    if (last !== undefined && last.readyAt === null) return undefined;
    const id = await insertCopy(tx, citizenId, at);
    const atOnce = (await countOwnInstances(tx, citizenId)) <= deps.mostAtOnce;
    if (!atOnce)
      await addJobs(tx, [{ kind: PERSONAL_COPY, key: `${PERSONAL_COPY}:${id}`, payload: { copyId: id } }]);
    return { id, atOnce };
  });
  if (begun === undefined) return notAllowed('reason.copy-preparing');
  const { id, atOnce } = begun;
  if (atOnce) await makeCopy(ctx.tenantId, id, deps);
  const copy = await deps.withTenant(ctx.tenantId, (tx) => findCopy(tx, id));
  if (copy === undefined) throw new Error(`Copy ${id} vanished`);
  return Object.assign(new PersonalCopyPayload(), { copy: toOutput(copy) });
}

function toOutput({ askedAt, readyAt, fileId }: CopyRow): PersonalCopyOutput {
  return Object.assign(new PersonalCopyOutput(), {
    askedAt,
    url: fileId === null ? null : fileUrl(fileId),
    availableUntil: readyAt === null ? null : endOf(readyAt),
  });
}

function endOf(readyAt: Date): Date {
  return new Date(readyAt.getTime() + KEPT_DAYS * DAY);
}

function isOver({ readyAt }: CopyRow, at: Date): boolean {
  return readyAt !== null && endOf(readyAt) <= at;
}

async function tellReady(tx: TenantTransaction, copyId: string, at: Date): Promise<void> {
  const copy = await findCopy(tx, copyId);
  if (copy === undefined) return;
  const citizen = await getCitizen(tx, copy.citizenId);
  const { name } = await getTenant(tx);
  const t = serverWords(citizen.locale === 'en' ? 'en' : 'it');
  const until = formatDate(romeDate(endOf(at).toISOString()));
  const key = `personal-copy:${copyId}`;
  await appendMessage(tx, {
    key,
    instanceId: null,
    citizenId: copy.citizenId,
    sender: 'system',
    kind: 'reminder',
    authorId: null,
    authorName: name,
    subject: t('copy.ready.subject'),
    body: t('copy.ready.body', { name: citizen.givenName, until }),
    files: [],
    at,
  });
  await addNoticeJobs(tx, key);
}

async function removeOld(tenantId: string, { withTenant, clock, files }: CopyDependencies): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_DAYS * DAY);
  const old = await withTenant(tenantId, (tx) => findCopiesBefore(tx, before));
  for (const { id, fileId } of old) {
    if (fileId !== null) await files.remove(tenantId, fileId);
    await withTenant(tenantId, (tx) => deleteCopy(tx, id));
  }
  return old.length;
}
