import type { OutboxJob } from '../../platform/outbox';
import { addJobs, type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { AppMessage, AppSending, AppUnavailable, CitizenApp } from '../../ports/outside/citizen-app';
import { appContent } from './app-content';
import {
  type AppNotice,
  type AppSource,
  findAppNotice,
  findAppSource,
  keepAppNotice,
} from './app-message.repository';
import type { CommunicationDependencies } from './dependencies';
import { CHECK_APP_MESSAGE } from './job-kinds';
import { mailJob } from './notice-jobs';
import { noticePage } from './notice-page';

/** How long a notice waits for an app that cannot be reached before it goes by mail. */
const PATIENCE_MS = 2 * 3_600_000;
const FIRST_LOOK_MS = 15_000;

type Dependencies = Pick<CommunicationDependencies, 'withTenant' | 'appOf' | 'originOf' | 'clock'>;

/** How it ended, if it did. */
type Ending = AppSending | { readonly kind: 'not-registered' } | { readonly kind: 'opted-out' };

/**
 * Sends a message of the area to its reader's app. What stands in `notification` before the call tells a later try that the
 * call may have been made: then it is not made again. Whoever the app does not reach is told by mail (C.SE.1.2).
 */
export function createSendAppMessage(deps: Dependencies): OutboxHandler {
  return async (job) => {
    const { messageKey } = job.payload;
    if (typeof messageKey !== 'string') throw new PermanentFailure('no-message');
    const { source, notice, url } = await deps.withTenant(job.tenantId, async (tx) => {
      const found = await findAppSource(tx, messageKey);
      return {
        source: found,
        notice: await findAppNotice(tx, job.key),
        url: noticePage(await deps.originOf(tx), found?.code ?? null),
      };
    });
    if (source === undefined) return;
    if (notice !== undefined && !['waiting', 'sending'].includes(notice.state)) return;
    const ending =
      notice?.state === 'sending'
        ? { kind: 'unknown' as const, reason: 'interrupted' }
        : await attempt(job, source, url, deps);
    await settle(job, messageKey, source, ending, deps);
  };
}

async function attempt(job: OutboxJob, source: AppSource, url: string, deps: Dependencies): Promise<Ending> {
  const app = await reachApp(job.tenantId, deps);
  if ('kind' in app) return app;
  const reader = await app.findReader(source.fiscalCode);
  if (reader.kind !== 'reachable') return reader;
  const sending = noticeOf(job, source, 'sending', deps);
  await deps.withTenant(job.tenantId, (tx) => keepAppNotice(tx, sending));
  return app.send(toMessage(source, url));
}

/** A municipality that has no app any more, or whose settings do not hold, is one that cannot be reached. */
async function reachApp(tenantId: string, deps: Dependencies): Promise<CitizenApp | AppUnavailable> {
  try {
    return (await deps.appOf(tenantId)) ?? { kind: 'unavailable', reason: 'no-provider' };
  } catch {
    return { kind: 'unavailable', reason: 'settings' };
  }
}

function toMessage(source: AppSource, url: string): AppMessage {
  const { payment } = source;
  return {
    fiscalCode: source.fiscalCode,
    ...appContent(source, url),
    dueAt: payment?.dueAt ?? null,
    payment,
  };
}

async function settle(
  job: OutboxJob,
  messageKey: string,
  source: AppSource,
  ending: Ending,
  deps: Dependencies,
): Promise<void> {
  if (ending.kind === 'unavailable' && isPatient(job, deps)) {
    const waiting = { ...noticeOf(job, source, 'waiting', deps), reason: ending.reason };
    await deps.withTenant(job.tenantId, (tx) => keepAppNotice(tx, waiting));
    throw new Error(`App: ${ending.reason}`);
  }
  const notice = endOf(noticeOf(job, source, 'refused', deps), ending);
  await job.complete(async (tx) => {
    await keepAppNotice(tx, notice);
    await addJobs(tx, [
      ending.kind === 'taken' ? lookLater(messageKey, deps.clock.now()) : mailJob(messageKey),
    ]);
  });
}

function isPatient(job: OutboxJob, { clock }: Dependencies): boolean {
  return clock.now().getTime() - job.createdAt.getTime() < PATIENCE_MS;
}

function endOf(notice: AppNotice, ending: Ending): AppNotice {
  if (ending.kind === 'taken') return { ...notice, state: 'sent', externalId: ending.id };
  if (ending.kind === 'unknown') return { ...notice, state: 'unknown', reason: ending.reason };
  const reason = ending.kind === 'refused' ? ending.reason : ending.kind;
  return { ...notice, state: 'refused', reason };
}

function noticeOf(
  job: OutboxJob,
  { instanceId }: AppSource,
  state: AppNotice['state'],
  { clock }: Dependencies,
): AppNotice {
  return { key: job.key, instanceId, state, externalId: null, reason: null, at: clock.now() };
}

function lookLater(messageKey: string, now: Date) {
  return {
    kind: CHECK_APP_MESSAGE,
    key: `${CHECK_APP_MESSAGE}:${messageKey}`,
    payload: { messageKey },
    notBefore: new Date(now.getTime() + FIRST_LOOK_MS),
  };
}
